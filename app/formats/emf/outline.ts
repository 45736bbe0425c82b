import type { Point } from './matrix'
import { pathLines, type Line } from './path-lines'
import type { Tag } from './svg-tags'

/** The lines that a shape is drawn with, in its own units; `undefined` where the tag is no shape. */
export function outline(tag: Tag): Line[] | undefined {
  return shapes[tag.name]?.(tag)
}

const shapes: Record<string, (tag: Tag) => Line[]> = {
  rect: (tag) => {
    const [x, y] = [number(tag, 'x'), number(tag, 'y')]
    const [width, height] = [number(tag, 'width'), number(tag, 'height')]
    const round = Math.min(number(tag, 'rx') || number(tag, 'ry'), width / 2, height / 2)
    return width > 0 && height > 0 ? [closed(corners(x, y, width, height, round))] : []
  },
  line: (tag) => [
    {
      points: [
        { x: number(tag, 'x1'), y: number(tag, 'y1') },
        { x: number(tag, 'x2'), y: number(tag, 'y2') },
      ],
      isClosed: false,
    },
  ],
  circle: (tag) => [round(tag, number(tag, 'r'), number(tag, 'r'))],
  ellipse: (tag) => [round(tag, number(tag, 'rx'), number(tag, 'ry'))],
  polyline: (tag) => [{ points: listed(tag), isClosed: false }],
  polygon: (tag) => [closed(listed(tag))],
  path: (tag) => pathLines(tag.attributes.d ?? ''),
}

export function number(tag: Tag, name: string): number {
  return parseFloat(tag.attributes[name] ?? '') || 0
}

function closed(points: Point[]): Line {
  return { points, isClosed: true }
}

function corners(x: number, y: number, width: number, height: number, r: number): Point[] {
  const [right, bottom] = [x + width, y + height]
  if (r === 0) return [at(x, y), at(right, y), at(right, bottom), at(x, bottom)]
  return [
    ...turn(right - r, y + r, r, r, -90, 0),
    ...turn(right - r, bottom - r, r, r, 0, 90),
    ...turn(x + r, bottom - r, r, r, 90, 180),
    ...turn(x + r, y + r, r, r, 180, 270),
  ]
}

function round(tag: Tag, rx: number, ry: number): Line {
  return closed(turn(number(tag, 'cx'), number(tag, 'cy'), rx, ry, 0, 345))
}

function turn(x: number, y: number, rx: number, ry: number, from: number, to: number): Point[] {
  const count = Math.round((to - from) / 15)
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = ((from + index * 15) * Math.PI) / 180
    return at(x + Math.cos(angle) * rx, y + Math.sin(angle) * ry)
  })
}

function listed(tag: Tag): Point[] {
  const numbers = (tag.attributes.points ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [at(x, numbers[index + 1] ?? 0)] : []))
}

function at(x: number, y: number): Point {
  return { x, y }
}
