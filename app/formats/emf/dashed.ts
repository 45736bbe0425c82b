import type { Point } from './matrix'

/** The pieces of a line that are drawn; `lengths` are drawn and left out in turn, none is a whole line. */
export function dashed(points: Point[], lengths: number[]): Point[][] {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (!(total > 0)) return points.length > 1 ? [points] : []
  const turns = lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]
  const state = { turn: 0, left: turns[0] ?? 0 }
  return points.slice(1).flatMap((to, index) => pieces(points[index] ?? to, to, turns, state))
}

function pieces(from: Point, to: Point, turns: number[], state: { turn: number; left: number }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const drawn: Point[][] = []
  for (let at = 0; at < length;) {
    const next = Math.min(length, at + state.left)
    if (state.turn % 2 === 0 && next > at)
      drawn.push([along(from, to, at / length), along(from, to, next / length)])
    state.left -= next - at
    at = next
    if (state.left > 1e-9) continue
    state.turn = (state.turn + 1) % turns.length
    state.left = Math.max(turns[state.turn] ?? 0, 1e-6)
  }
  return drawn
}

function along(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
