import { dashed } from './dashed'
import { matrixOf, moved, scaleOf, times, type Matrix } from './matrix'
import { outline } from './outline'
import { colourOf, paintOf, patternOf, type Paint } from './paint'
import type { Line } from './path-lines'
import { fillWithPattern } from './pattern'
import type { Place } from './place'
import type { Tag } from './svg-tags'
import { drawText } from './text'

export function drawTag(tag: Tag, around: Place): void {
  if (silent.has(tag.name)) return
  const place = {
    ...around,
    paint: paintOf(tag, around.paint),
    matrix: times(around.matrix, matrixOf(tag.attributes.transform)),
  }
  const lines = outline(tag)
  if (lines) return drawShape(lines, place)
  if (tag.name === 'text') return drawText(tag, place)
  if (!groups.has(tag.name)) throw new Error(`The tag ${tag.name} is not known`)
  drawChildren(tag, place)
}

const silent = new Set(['title', 'desc', 'defs', 'style', 'metadata', 'pattern', 'clipPath'])
const groups = new Set(['svg', 'g', 'a'])

export function drawChildren(tag: Tag, place: Place): void {
  for (const child of tag.children) if (typeof child !== 'string') drawTag(child, place)
}

function drawShape(drawn: Line[], place: Place): void {
  const { canvas, paint, matrix } = place
  const lines = drawn.map((line) => ({
    ...line,
    points: line.points.map((point) => moved(matrix, point)),
  }))
  const areas = lines.filter(({ points }) => points.length > 2)
  if (areas.length > 0) fill(areas, place)
  const stroke = colourOf(paint, 'stroke')
  if (stroke === undefined) return
  const width = parseFloat(paint['stroke-width'] ?? '1') * scaleOf(matrix)
  for (const { points, isClosed } of lines) {
    const whole = isClosed ? [...points, ...points.slice(0, 1)] : points
    for (const dash of dashed(whole, dashesOf(paint, matrix))) canvas.stroke(dash, stroke, width)
  }
}

function fill(areas: Line[], place: Place): void {
  const { canvas, paint, patterns } = place
  const id = patternOf(paint)
  if (id !== undefined) {
    const pattern = patterns.get(id)
    if (!pattern) throw new Error(`There is no pattern ${id}`)
    return fillWithPattern(areas, pattern, place)
  }
  const colour = colourOf(paint, 'fill')
  if (colour !== undefined) canvas.fill(areas, colour)
}

function dashesOf(paint: Paint, matrix: Matrix): number[] {
  const written = paint['stroke-dasharray'] ?? 'none'
  const lengths = written === 'none' ? [] : written.split(/[\s,]+/).map(Number)
  return lengths.map((length) => length * scaleOf(matrix))
}
