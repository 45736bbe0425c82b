import type { Box, Drawing, Mark, Words } from '#app/ui/chart/drawing'
import { textWidth } from '#app/ui/chart/text-width'

type Direction = 'ltr' | 'rtl'

/** Texts that stand on each other. */
export function touching({ marks }: Drawing, dir: Direction): string[] {
  const boxes = marks.flatMap((mark) =>
    mark.kind === 'words' ? [{ text: mark.text, box: textBox(mark, dir) }] : [],
  )
  return boxes.flatMap((one, place) =>
    boxes
      .slice(place + 1)
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${one.text} | ${other.text}`),
  )
}

/** Marks that leave the picture, or stand nowhere. */
export function outside({ marks, width, height }: Drawing, dir: Direction): Mark[] {
  const isInside = (box: Box) =>
    box.x >= -slack &&
    box.y >= -slack &&
    box.x + box.width <= width + slack &&
    box.y + box.height <= height + slack
  return marks.filter((mark) => !boxesOf(mark, dir).every(isInside))
}

const slack = 0.01

function boxesOf(mark: Mark, dir: Direction): Box[] {
  if (mark.kind === 'words') return [textBox(mark, dir)]
  if (mark.kind === 'rule') return [mark.from, mark.to].map((point) => ({ ...point, ...nothing }))
  if (mark.kind === 'curve') return mark.points.map((point) => ({ ...point, ...nothing }))
  if (mark.kind === 'dot') return [{ x: mark.x - 6, y: mark.y - 6, width: 12, height: 12 }]
  return [mark]
}

const nothing = { width: 0, height: 0 }

function textBox({ x, y, text, size, anchor, isBold, after = '' }: Words, dir: Direction): Box {
  const width = textWidth(text + after, size, isBold)
  const before = anchor === 'middle' ? width / 2 : dir === 'rtl' ? width : 0
  return { x: x - before, y: y - size * 0.85, width, height: size * 1.1 }
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x + one.width > other.x + slack &&
    other.x + other.width > one.x + slack &&
    one.y + one.height > other.y + slack &&
    other.y + other.height > one.y + slack
  )
}
