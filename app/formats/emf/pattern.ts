import { boxOf, cornersOf, touch, type Box } from './box'
import { inverse, matrixOf, moved, times, type Matrix, type Point } from './matrix'
import { number, outline } from './outline'
import { colourOf, noPaint, paintOf } from './paint'
import type { Line } from './path-lines'
import type { Place } from './place'
import type { Tag } from './svg-tags'

/** Lays the tiles of a pattern over an area, and shows them inside it only. */
export function fillWithPattern(areas: Line[], pattern: Tag, { canvas, matrix }: Place): void {
  const turn = times(matrix, matrixOf(pattern.attributes.patternTransform))
  const size = { x: number(pattern, 'width'), y: number(pattern, 'height') }
  if (!(size.x > 0) || !(size.y > 0)) throw new Error('A pattern without a size')
  const marks = marksOf(pattern)
  const [ground, ...rest] = marks
  const isCovered = ground !== undefined && isBand(ground.line, size) === 'all'
  if (ground && isCovered) canvas.fill(areas, ground.colour)
  canvas.within(areas, () => {
    for (const { line, colour } of isCovered ? rest : marks) {
      const copies = repeated(line, size, turn, areas)
      if (copies.length > 0) canvas.fill(copies, colour)
    }
  })
}

interface Mark {
  line: Line
  colour: number
}

/** The filled shapes of one tile; our patterns have no others. */
function marksOf(pattern: Tag): Mark[] {
  return pattern.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const colour = colourOf(paintOf(child, paintOf(pattern, noPaint)), 'fill')
    const lines = outline(child)
    if (!lines || colour === undefined) throw new Error(`A pattern cannot show ${child.name}`)
    return lines.map((line) => ({ line, colour }))
  })
}

/** A shape on every tile that touches the area; bands from edge to edge are drawn in one. */
function repeated(line: Line, size: Point, turn: Matrix, areas: Line[]): Line[] {
  const area = boxOf(areas.flatMap(({ points }) => points))
  const inside = boxOf(cornersOf(area).map((point) => moved(inverse(turn), point)))
  const band = isBand(line, size)
  const across = span(inside.left, inside.right, size.x)
  const down = span(inside.top, inside.bottom, size.y)
  if (band === 'down') return across.map((x) => copy(stretched(line, 'y', inside), turn, x, 0))
  if (band === 'across') return down.map((y) => copy(stretched(line, 'x', inside), turn, 0, y))
  return down
    .flatMap((y) => across.map((x) => copy(line, turn, x, y)))
    .filter(({ points }) => touch(boxOf(points), area))
}

/** Whether a shape goes through the whole tile, so that it joins its copies without a gap. */
function isBand({ points }: Line, size: Point): 'all' | 'across' | 'down' | undefined {
  const { left, right, top, bottom } = boxOf(points)
  const isRectangle = points.every(
    ({ x, y }) => (x === left || x === right) && (y === top || y === bottom),
  )
  if (!isRectangle) return undefined
  const isAcross = left <= 0 && right >= size.x
  const isDown = top <= 0 && bottom >= size.y
  if (isAcross && isDown) return 'all'
  return isAcross ? 'across' : isDown ? 'down' : undefined
}

function stretched({ points, isClosed }: Line, axis: 'x' | 'y', inside: Box): Line {
  const [from, to] = axis === 'x' ? [inside.left, inside.right] : [inside.top, inside.bottom]
  const middle = points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const far = points.map((point) => ({ ...point, [axis]: point[axis] < middle ? from : to }))
  return { points: far, isClosed }
}

function copy({ points, isClosed }: Line, turn: Matrix, x: number, y: number): Line {
  return {
    points: points.map((point) => moved(turn, { x: point.x + x, y: point.y + y })),
    isClosed,
  }
}

function span(from: number, to: number, step: number): number[] {
  const first = Math.floor(from / step)
  const last = Math.ceil(to / step)
  return Array.from({ length: last - first }, (_, index) => (first + index) * step)
}
