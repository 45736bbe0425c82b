import { arc } from './arc'
import type { Point } from './matrix'

/** Points one after another; curves have become many short lines. */
export interface Line {
  points: Point[]
  isClosed: boolean
}

/** Reads the `d` of a path. */
export function pathLines(d: string): Line[] {
  const pen: Pen = { lines: [], at: { x: 0, y: 0 }, start: { x: 0, y: 0 } }
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(Number)
    strokes(letter, numbers).forEach((taken, index) => draw(pen, letter, taken, index))
  }
  return pen.lines
}

interface Pen {
  lines: Line[]
  at: Point
  start: Point
}

const lengths: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, a: 7 }

function strokes(letter: string, numbers: number[]): number[][] {
  if (/z/i.test(letter)) return [[]]
  const length = lengths[letter.toLowerCase()]
  if (!length) throw new Error(`The path command ${letter} is not known`)
  const count = Math.floor(numbers.length / length)
  return Array.from({ length: count }, (_, at) => numbers.slice(at * length, (at + 1) * length))
}

function draw(pen: Pen, letter: string, numbers: number[], index: number): void {
  const kind = letter.toLowerCase()
  if (kind === 'z') return close(pen)
  const from = letter === kind ? pen.at : { x: 0, y: 0 }
  const last = numbers.slice(-2)
  const end = {
    x: kind === 'v' ? pen.at.x : from.x + (kind === 'h' ? (numbers[0] ?? 0) : (last[0] ?? 0)),
    y: kind === 'h' ? pen.at.y : from.y + (last.at(-1) ?? 0),
  }
  if (kind === 'm' && index === 0) {
    pen.lines.push({ points: [end], isClosed: false })
    pen.start = end
  } else lineOf(pen).points.push(...curve(kind, numbers, pen.at, from, end))
  pen.at = end
}

function close(pen: Pen): void {
  const line = pen.lines.at(-1)
  if (line) line.isClosed = true
  pen.at = pen.start
}

function lineOf(pen: Pen): Line {
  const line = pen.lines.at(-1)
  if (line && !line.isClosed) return line
  const next = { points: [pen.at], isClosed: false }
  pen.lines.push(next)
  return next
}

const steps = 12

function curve(kind: string, numbers: number[], start: Point, from: Point, end: Point): Point[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers
  const one = { x: from.x + x1, y: from.y + y1 }
  const two = { x: from.x + x2, y: from.y + y2 }
  if (kind === 'q') return bezier(start, between(start, one), between(end, one), end)
  if (kind === 'c') return bezier(start, one, two, end)
  if (kind === 'a') return arc(start, numbers, end)
  return [end]
}

function between(near: Point, far: Point): Point {
  return { x: near.x + (2 / 3) * (far.x - near.x), y: near.y + (2 / 3) * (far.y - near.y) }
}

function bezier(a: Point, b: Point, c: Point, d: Point): Point[] {
  return Array.from({ length: steps }, (_, index) => {
    const t = (index + 1) / steps
    const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
    return {
      x: p * a.x + q * b.x + r * c.x + s * d.x,
      y: p * a.y + q * b.y + r * c.y + s * d.y,
    }
  })
}
