import { fail, ok, type Result } from '../result'
import { roundedTo } from './release'
import type { Region, Solver } from './solver'

/** Whole counts that are to become multiples of 5 together. */
export interface Rounding {
  /** True counts by key. */
  counts: Map<string, number>
  /** What was rounded before and may not change. */
  fixed: Map<string, number>
  sums: Sum[]
  limits: Limit[]
}

/** An equality that stays true. */
export interface Sum {
  total: string
  parts: string[]
}

/** What everybody knows of true counts, and what stays true of the rounded ones. */
export interface Limit {
  parts: { key: string; weight: number }[]
  atMost: number
}

export interface RoundingMeans {
  solve: Solver
  /** Secret chance from 0 up to 1. */
  random: () => number
  /** How far chance may go against the nearest multiples; from 1 on it may overrule them. */
  spread?: number
}

export interface NoRounding {
  code: 'no-rounding'
}

/** Each count as an adjacent multiple of 5, itself if it is one, with all sums and limits kept. */
export function round(
  system: Rounding,
  means: RoundingMeans,
): Result<Map<string, number>, NoRounding> {
  const open = openKeys(system)
  const region = regionOf(system, open)
  if (!region) return fail({ code: 'no-rounding' })
  const ups = open.length > 0 ? solved(region, costsOf(system, open, means), means.solve) : []
  if (!ups) return fail({ code: 'no-rounding' })
  const rounded = new Map([...system.counts].map(([key, n]) => [key, below(n)]))
  open.forEach((key, n) =>
    rounded.set(key, (rounded.get(key) ?? NaN) + roundedTo * (ups[n] ?? NaN)),
  )
  for (const [key, n] of system.fixed) if (rounded.has(key)) rounded.set(key, n)
  requireKept(system, rounded)
  return ok(rounded)
}

/** Whether the multiple stands next to the true number, or is it. */
export function isAdjacent(rounded: number, truth: number): boolean {
  return rounded % roundedTo === 0 && Math.abs(rounded - truth) < roundedTo
}

function openKeys({ counts, fixed }: Rounding): string[] {
  return [...counts].flatMap(([key, n]) => (fixed.has(key) || n % roundedTo === 0 ? [] : [key]))
}

function below(n: number): number {
  return n - (n % roundedTo)
}

/** How often 5 is added to the multiple below: 0 or 1 each; `undefined` where numbers alone contradict. */
function regionOf(system: Rounding, open: string[]): Region | undefined {
  const places = new Map(open.map((key, n) => [key, n]))
  const limits = [
    ...system.sums.map(limitOf),
    ...system.limits.map((limit) => ({ ...limit, atLeast: -Infinity })),
  ]
  const rows = limits.map(({ parts, atLeast, atMost }) => {
    const weights = new Map<number, number>()
    let rest = 0
    for (const { key, weight } of parts) {
      const place = places.get(key)
      rest += weight * lowest(system, key)
      if (place !== undefined) weights.set(place, (weights.get(place) ?? 0) + weight)
    }
    const [lo, hi] = [(atLeast - rest) / roundedTo, (atMost - rest) / roundedTo]
    return { columns: [...weights.keys()], weights: [...weights.values()], lo, hi }
  })
  if (rows.some(({ columns, lo, hi }) => columns.length === 0 && (lo > 0 || hi < 0)))
    return undefined
  return {
    columns: open.map(() => ({ lo: 0, hi: 1 })),
    rows: rows.filter(({ columns }) => columns.length > 0),
  }
}

function limitOf({ total, parts }: Sum): Limit & { atLeast: number } {
  const weighed = parts.map((key) => ({ key, weight: 1 }))
  return { parts: [{ key: total, weight: -1 }, ...weighed], atLeast: 0, atMost: 0 }
}

function lowest({ counts, fixed }: Rounding, key: string): number {
  const known = fixed.get(key)
  if (known !== undefined) return known
  const n = counts.get(key)
  if (n === undefined) throw new Error(`Nothing was counted for ${key}.`)
  return below(n)
}

// Going up costs what it moves the number further off than going down would.
function costsOf({ counts }: Rounding, open: string[], { random, spread = 0.5 }: RoundingMeans) {
  return open.map((key) => {
    const over = (counts.get(key) ?? 0) % roundedTo
    return (roundedTo - 2 * over) * (1 + spread * (2 * random() - 1))
  })
}

// Tables of one hierarchy have whole corners, so the linear program is mostly enough.
function solved(region: Region, costs: number[], solve: Solver): number[] | undefined {
  const goal = { columns: costs.map((_cost, n) => n), weights: costs }
  const whole = { ...region, columns: region.columns.map((column) => ({ ...column, whole: true })) }
  for (const each of [region, whole]) {
    const outcome = solve(each, (minimise) => minimise(goal))
    if (outcome.status === 'infeasible') return undefined
    if (outcome.status === 'unbounded') throw new Error('The solver rounds without end.')
    const ups = Array.from(outcome.point, Math.round)
    if (ups.every((up, n) => Math.abs(up - (outcome.point[n] ?? NaN)) < tolerance)) return ups
  }
  throw new Error('The solver found fractions where only whole numbers were asked for.')
}

const tolerance = 1e-6

// The solver is believed only where its numbers are right on whole numbers.
function requireKept(system: Rounding, rounded: Map<string, number>): void {
  const valueOf = (key: string) => system.fixed.get(key) ?? rounded.get(key) ?? NaN
  const isKept =
    [...system.counts].every(([key, n]) => system.fixed.has(key) || isAdjacent(valueOf(key), n)) &&
    system.sums.every(
      ({ total, parts }) => valueOf(total) === parts.reduce((sum, key) => sum + valueOf(key), 0),
    ) &&
    system.limits.every(
      ({ parts, atMost }) =>
        parts.reduce((sum, { key, weight }) => sum + weight * valueOf(key), 0) <= atMost,
    )
  if (!isKept) throw new Error('The solver found numbers that do not add up.')
}
