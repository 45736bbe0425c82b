import type { Span } from './stretches'

/** What nobody sees of a text: signs that turn it round, that have no width, and other controls. */
export interface Sign {
  kind: 'turn' | 'unseen' | 'control'
  /** As Unicode counts it: `202E`. */
  code: string
}

/** Words as they stand, or one sign that would not be seen. */
export interface Piece extends Span {
  sign?: Sign
}

const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const control = /(?!\n)\p{Cc}/u
// Joiners spell words and emoji, and variation selectors and tags belong to emoji; alone they hide.
const signs = new RegExp(
  [
    turning.source,
    control.source,
    '[\\u00AD\\u180E\\u200B\\u2028\\u2029\\u2060-\\u2064\\u206A-\\u206F\\u2800\\u3164\\uFEFF\\uFFF9-\\uFFFB]',
    '(?<![\\p{L}\\p{M}\\p{Emoji}])[\\u200C\\u200D]',
    '(?<![\\u{1F3F4}\\u{E0020}-\\u{E007E}])[\\u{E0000}-\\u{E007F}]',
  ].join('|'),
  'gu',
)

/** A stretch of a text cut at every sign that would not be seen; no place in the text is moved. */
export function piecesOf(text: string, { start, end }: Span): Piece[] {
  const pieces: Piece[] = []
  let from = start
  for (const found of text.slice(0, end).matchAll(signs)) {
    if (found.index < start) continue
    if (found.index > from) pieces.push({ start: from, end: found.index })
    from = found.index + found[0].length
    pieces.push({ start: found.index, end: from, sign: signOf(found[0]) })
  }
  if (from < end) pieces.push({ start: from, end })
  return pieces
}

function signOf(sign: string): Sign {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  if (turning.test(sign)) return { kind: 'turn', code }
  return { kind: control.test(sign) ? 'control' : 'unseen', code }
}

/** The beginning of a text on one line, with a dot for each sign that would not be seen. */
export function excerptOf(text: string, most: number): string {
  const line = text
    .slice(0, 4 * most)
    .replace(signs, '·')
    .replace(/\s+/g, ' ')
    .trim()
  const letters = Array.from(line)
  return letters.length > most || text.length > 4 * most
    ? `${letters.slice(0, most).join('')}…`
    : line
}
