import { fail, ok, type Result } from '../result'
import type { Facts } from './facts'
import { type Interval, inward, slack } from './interval'
import { limitsOf, shift, type Shifted } from './shift'
import type { Minimise, Region, Row, Solver } from './solver'

export interface Contradiction {
  code: 'facts-contradict'
}

/** Somebody who knows the facts alone, and can solve linear programs. */
export interface Outsider {
  /** Whether any fact limits the cell from above. */
  isLimited: (cell: string) => boolean
  /** Of all counts that agree with the facts, those whose weighted sum is largest. */
  furthest: (weights: Map<string, number>) => Counts
}

export type Counts = (cell: string) => number

/** Lets an outsider do the work, unless no counts agree with the facts. */
export function asOutsider<Value>(
  facts: Facts,
  solve: Solver,
  work: (outsider: Outsider) => Value,
): Result<Value, Contradiction> {
  // Nothing is unknown, and a solver takes no program without columns.
  if (facts.cells.length === 0)
    return ok(work({ isLimited: () => true, furthest: () => () => NaN }))
  const limits = limitsOf(facts)
  const shifted = shift(limits)
  if (!shifted) return fail({ code: 'facts-contradict' })
  return solve(shifted.region, (minimise) => {
    const anywhere = minimise({ columns: [], weights: [] })
    if (anywhere.status === 'infeasible') return fail({ code: 'facts-contradict' })
    // Whoever asks for nothing more takes it from this that some counts agree.
    if (anywhere.status === 'optimal') requireInside(limits, pointOf(shifted, anywhere.point))
    return ok(work(outsiderIn(facts, { limits, ...shifted }, minimise)))
  })
}

/** What the outsider learns about the cells together. */
export function intervalOf({ isLimited, furthest }: Outsider, cells: string[]): Interval {
  const extreme = (weight: number) =>
    sumOf(cells, furthest(new Map(cells.map((cell) => [cell, weight]))))
  return inward(extreme(-1), cells.every(isLimited) ? extreme(1) : Infinity)
}

export function sumOf(cells: string[], counts: Counts): number {
  return cells.reduce((sum, cell) => sum + counts(cell), 0)
}

function outsiderIn(
  facts: Facts,
  { limits, ...shifted }: { limits: Region } & Shifted,
  minimise: Minimise,
): Outsider {
  const places = new Map(facts.cells.map((cell, n) => [cell, n]))
  const limited = new Set(facts.facts.filter(({ hi }) => typeof hi === 'number').flatMap(cellsOf))
  const placeOf = (cell: string) => {
    const place = places.get(cell)
    if (place === undefined) throw new Error(`The facts have no cell ${cell}.`)
    return place
  }
  return {
    isLimited: (cell) => limited.has(cell),
    furthest(weights) {
      const columns = [...weights.keys()].map(placeOf)
      const outcome = minimise({ columns, weights: [...weights.values()].map((each) => -each) })
      if (outcome.status !== 'optimal') throw new Error(`The solver says ${outcome.status}.`)
      const point = pointOf(shifted, outcome.point)
      requireInside(limits, point)
      return (cell) => point[placeOf(cell)] ?? NaN
    },
  }
}

function pointOf({ lows }: Shifted, moved: ArrayLike<number>): number[] {
  return lows.map((low, n) => low + (moved[n] ?? NaN))
}

// Counts that break a fact prove nothing, so the solver is believed only where they keep all.
function requireInside({ columns, rows }: Region, point: ArrayLike<number>): void {
  const isBetween = (value: number, { lo, hi }: { lo: number; hi: number }) =>
    value >= lo - slack && value <= hi + slack
  const sumIn = (row: Row) => {
    let sum = 0
    for (const column of row.columns) sum += point[column] ?? NaN
    return sum
  }
  const keeps =
    columns.every((column, n) => isBetween(point[n] ?? NaN, column)) &&
    rows.every((row) => isBetween(sumIn(row), row))
  if (!keeps) throw new Error('The solver found counts that break a fact.')
}

function cellsOf({ sum }: { sum: string[] }): string[] {
  return sum
}
