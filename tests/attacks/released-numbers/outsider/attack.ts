import type { Minimise, Region, Solver } from '#surveys/findings/solver'

import type { Fact, Sum } from './sums'
import type { Target } from './targets'

export interface Found {
  target: string
  interval: [least: number, most: number]
  /** R10: too narrow, or surely between 1 and 4. R11: three insiders learn how many others there are. */
  breach: 'narrow' | 'small' | 'insiders'
}

/** No counts at all agree with what is published and known. */
export const impossible = 'impossible'

export interface Attacked {
  found: Found[]
  targets: number
  programs: number
}

/** Tries everything that a linear program can find out, and tells every number that gives too much away. */
export function attack(
  facts: Fact[],
  targets: Target[],
  solve: Solver,
): Attacked | typeof impossible {
  const places = new Map<string, number>()
  for (const { sum } of [...facts, ...targets]) {
    for (const unknown of sum.keys()) if (!places.has(unknown)) places.set(unknown, places.size)
  }
  if (places.size === 0) return { found: [], targets: 0, programs: 0 }
  return solve(regionOf(facts, places), (minimise) => {
    if (minimise({ columns: [], weights: [] }).status === 'infeasible') return impossible
    return search(minimise, places, targets)
  })
}

function regionOf(facts: Fact[], places: Map<string, number>): Region {
  const columns = Array.from({ length: places.size }, () => ({ lo: 0, hi: Infinity }))
  const rows: Region['rows'] = []
  for (const { sum, lo, hi } of facts) {
    const kept = [...sum].filter(([, weight]) => weight !== 0)
    if (kept.length > 0) rows.push({ ...weighted(kept, places), lo, hi })
    else if (lo > 0 || hi < 0) rows.push({ columns: [0], weights: [1], lo: 1, hi: 0 })
  }
  return { columns, rows }
}

function weighted(kept: [string, number][], places: Map<string, number>) {
  return {
    columns: kept.map(([unknown]) => places.get(unknown) ?? NaN),
    weights: kept.map(([, weight]) => weight),
  }
}

interface Open {
  target: Target
  least: number
  most: number
}

function search(minimise: Minimise, places: Map<string, number>, targets: Target[]): Attacked {
  let programs = 1
  const look = (sum: Sum) => {
    programs += 1
    const outcome = minimise(weighted([...sum], places))
    if (outcome.status !== 'optimal') throw new Error(`The solver says ${outcome.status}.`)
    return (each: Sum) => {
      let total = 0
      for (const [unknown, weight] of each) total += weight * (outcome.point[places.get(unknown) ?? NaN] ?? NaN)
      return total
    } // prettier-ignore
  }
  let open = targets.map((target): Open => ({ target, least: Infinity, most: -Infinity }))
  const see = (valueOf: (sum: Sum) => number) => {
    open = open.map(({ target, least, most }) => {
      const value = valueOf(target.sum)
      return { target, least: Math.min(least, value), most: Math.max(most, value) }
    })
    open = open.filter(({ target, least, most }) => !isHarmless(target, least, most))
  }
  for (let round = 0; round < together && open.length > 0; round += 1) see(look(mixed(open, round)))
  const found: Found[] = []
  while (open.length > 0) {
    const [{ target } = { target: undefined }] = open
    if (!target) break
    const low = look(target.sum)
    const high = look(new Map([...target.sum].map(([unknown, weight]) => [unknown, -weight])))
    found.push(...breachesOf(target, low(target.sum), high(target.sum)))
    open = open.slice(1)
    see(low)
    see(high)
  }
  return { found, targets: targets.length, programs }
}

// Pushing all open numbers up or down at once settles most of them in a few programs.
const together = 30

function mixed(open: Open[], round: number): Sum {
  const goal: Sum = new Map()
  open.forEach(({ target }, at) => {
    const weight = round < 2 ? (round === 0 ? 1 : -1) : Math.sin(at * 7.31 + round * 12.9)
    for (const [unknown, each] of target.sum) goal.set(unknown, (goal.get(unknown) ?? 0) + weight * each)
  }) // prettier-ignore
  return goal
}

function isHarmless({ isSmall }: Target, least: number, most: number): boolean {
  const [lo, hi] = inward(least, most)
  return hi > 3 && hi > lo && (!isSmall || hi - lo >= 4)
}

function breachesOf({ name, isSmall }: Target, least: number, most: number): Found[] {
  const interval = inward(least, most)
  const [lo, hi] = interval
  const is = {
    narrow: isSmall && hi - lo < 4,
    small: isSmall && lo >= 1 && hi <= 4,
    insiders: hi === Math.max(lo, 3),
  }
  const breaches = (['narrow', 'small', 'insiders'] as const).filter((breach) => is[breach])
  return breaches.map((breach) => ({ target: name, interval, breach }))
}

function inward(least: number, most: number): [number, number] {
  // Adding 0 makes −0 a plain 0.
  return [Math.ceil(least - 1e-6) + 0, Math.floor(most + 1e-6) + 0]
}
