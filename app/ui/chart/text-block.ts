import type { Block, Words } from './drawing'
import { lineOf } from './style'
import { drawable, wrapText } from './wrap-text'

export interface TextStyle {
  width: number
  size: number
  most?: number
  tone?: 'ink' | 'quiet'
  isBold?: boolean
  anchor?: 'start' | 'middle'
}

/** A text of several lines, with its top at 0. */
export function textBlock(text: string, style: TextStyle): Block {
  const { lines, isShortened } = wrapText(text, style)
  const marks = lines.map((line, place) => ({
    ...words(line, style),
    y: baseline(style.size) + place * lineOf(style.size),
    ...(isShortened && { whole: drawable(text) }),
  }))
  return { marks, height: lines.length * lineOf(style.size) }
}

export function words(
  text: string,
  { size, tone = 'ink', isBold = false, anchor = 'start' }: Omit<TextStyle, 'width'>,
): Words {
  return { kind: 'words', x: 0, y: 0, text: drawable(text), size, anchor, tone, isBold }
}

/** From the top of a line to where its letters stand. */
export function baseline(size: number): number {
  return size * 1.02
}
