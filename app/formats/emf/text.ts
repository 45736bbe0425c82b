import type { Text } from './canvas'
import { moved, scaleOf, type Point } from './matrix'
import { colourOf, paintOf, type Paint } from './paint'
import type { Place } from './place'
import type { Tag } from './svg-tags'

/** Writes a text; each `tspan` with a place of its own is a line. */
export function drawText(tag: Tag, place: Place): void {
  const start = { x: length(tag.attributes.x, 0), y: length(tag.attributes.y, 0) }
  const first: Piece = { words: '', at: shifted(start, tag, place.paint), paint: place.paint }
  const pieces = tag.children.reduce((so, child) => added(so, child), [first])
  for (const piece of pieces) {
    const colour = colourOf(piece.paint, 'fill')
    const words = piece.words.replace(/\s+/g, ' ').trim()
    if (words && colour !== undefined) place.canvas.write(textOf(words, piece, colour, place))
  }
}

interface Piece {
  words: string
  at: Point
  paint: Paint
}

function added(pieces: Piece[], child: Tag | string): Piece[] {
  const last = pieces.at(-1)
  if (!last) return pieces
  if (typeof child === 'string') return [...pieces.slice(0, -1), joinedTo(last, child)]
  if (child.name !== 'tspan') return pieces
  const words = child.children.filter((part) => typeof part === 'string').join('')
  const { x, y } = child.attributes
  if (x === undefined && y === undefined) return [...pieces.slice(0, -1), joinedTo(last, words)]
  const paint = paintOf(child, last.paint)
  const start = { x: length(x, last.at.x), y: length(y, last.at.y) }
  return [...pieces, { words, at: shifted(start, child, paint), paint }]
}

function joinedTo(piece: Piece, words: string): Piece {
  return { ...piece, words: piece.words + words }
}

function shifted({ x, y }: Point, tag: Tag, paint: Paint): Point {
  const unit = (written = '0') => parseFloat(written) * (written.endsWith('em') ? sizeOf(paint) : 1)
  return { x: x + unit(tag.attributes.dx), y: y + unit(tag.attributes.dy) }
}

function length(written: string | undefined, otherwise: number): number {
  return written === undefined ? otherwise : parseFloat(written)
}

function sizeOf(paint: Paint): number {
  return parseFloat(paint['font-size'] ?? '16')
}

function textOf(words: string, { at, paint }: Piece, colour: number, place: Place): Text {
  const { matrix, face } = place
  const drop = sizeOf(paint) * (drops[paint['dominant-baseline'] ?? ''] ?? 0)
  const isRightToLeft = paint.direction === 'rtl'
  return {
    words,
    at: moved(matrix, { x: at.x, y: at.y + drop }),
    size: sizeOf(paint) * scaleOf(matrix),
    isBold: paint['font-weight'] === 'bold' || Number(paint['font-weight']) >= 600,
    colour,
    align: alignOf(paint['text-anchor'], isRightToLeft),
    isRightToLeft,
    angle: (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI,
    face,
  }
}

/** How far the baseline lies below, as a share of the size. */
const drops: Record<string, number> = { middle: 0.35, central: 0.35, hanging: 0.75 }

function alignOf(anchor: string | undefined, isRightToLeft: boolean): Text['align'] {
  if (anchor === 'middle') return 'centre'
  return (anchor === 'end') === isRightToLeft ? 'left' : 'right'
}
