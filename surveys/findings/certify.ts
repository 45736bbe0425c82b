import type { Result } from '../result'
import type { Facts } from './facts'
import { type Breach, breachesOf, type Guard, isProven } from './guard'
import { type Interval, inward } from './interval'
import {
  asOutsider,
  type Contradiction,
  type Counts,
  intervalOf,
  type Outsider,
  sumOf,
} from './outsider'
import type { Solver } from './solver'

/** A guard that does not hold, with all that can be found out about its cells. */
export interface Telling<Guarded extends Guard> {
  guard: Guarded
  interval: Interval
  breaches: Breach[]
}

export interface Means {
  solve: Solver
  /** Chance from 0 up to 1; what is found does not depend on it, only how soon. */
  random: () => number
}

/** The guards that do not hold against somebody who knows the facts. */
export function findTelling<Guarded extends Guard>(
  facts: Facts,
  guards: Guarded[],
  { solve, random }: Means,
): Result<Telling<Guarded>[], Contradiction> {
  return asOutsider(facts, solve, (outsider) =>
    unproven(outsider, guards, random).flatMap(({ guard, interval }) => {
      const breaches = breachesOf(guard, interval)
      return breaches.length > 0 ? [{ guard, interval, breaches }] : []
    }),
  )
}

/**
 * The guards that these facts alone do not prove. Whoever knows less than these facts finds none of
 * the others telling either, for the interval of a sum is only ever wider then.
 */
export function findUnproven<Guarded extends Guard>(
  facts: Facts,
  guards: Guarded[],
  { solve, random }: Means,
): Result<Guarded[], Contradiction> {
  return asOutsider(facts, solve, (outsider) =>
    unproven(outsider, guards, random).map(({ guard }) => guard),
  )
}

interface Open<Guarded extends Guard> {
  guard: Guarded
  least: number
  most: number
}

/** The guards that their whole intervals do not prove. */
function unproven<Guarded extends Guard>(
  outsider: Outsider,
  guards: Guarded[],
  random: () => number,
): { guard: Guarded; interval: Interval }[] {
  const left: { guard: Guarded; interval: Interval }[] = []
  let open = openByChance(outsider, guards, random)
  const learning: Outsider = {
    ...outsider,
    furthest(weights) {
      const counts = outsider.furthest(weights)
      open = withSeen(open, counts)
      return counts
    },
  }
  for (let [first] = open; first; [first] = open) {
    const { guard } = first
    const interval = intervalOf(learning, guard.cells)
    open = open.filter((each) => each.guard !== guard)
    if (!isProven(guard, [interval[0], interval[1] ?? Infinity])) left.push({ guard, interval })
  }
  return left
}

// Two possible tables that differ by the needed width prove it, for many cells at once.
function openByChance<Guarded extends Guard>(
  outsider: Outsider,
  guards: Guarded[],
  random: () => number,
): Open<Guarded>[] {
  let open = guards.map((guard) => ({ guard, least: Infinity, most: -Infinity }))
  for (let fruitless = 0; open.length > 0 && fruitless < patience;) {
    const weights = randomWeights(open, random)
    const one = withSeen(open, furthestAlong(outsider, weights, 1))
    // What is far apart one way has the other end the other way.
    const left = one.length > 0 ? withSeen(one, furthestAlong(outsider, weights, -1)) : one
    fruitless = open.length - left.length >= worthwhile ? 0 : fruitless + 1
    open = left
  }
  return open
}

// Asking for one guard alone is some ten times quicker, and settles it.
const worthwhile = 20
const patience = 1

function withSeen<Guarded extends Guard>(open: Open<Guarded>[], counts: Counts): Open<Guarded>[] {
  return open
    .map(({ guard, least, most }) => {
      const seen = sumOf(guard.cells, counts)
      return { guard, least: Math.min(least, seen), most: Math.max(most, seen) }
    })
    .filter(({ guard, least, most }) => !isProven(guard, whole(least, most)))
}

function whole(least: number, most: number): [number, number] {
  const [lo, hi] = inward(least, most)
  return [lo, hi ?? most]
}

/**
 * A weight for each guard, for its cells move together: were each weighed by itself, the larger of
 * two weights would win, and their sum be near its most whatever was drawn.
 */
function randomWeights<Guarded extends Guard>(
  open: Open<Guarded>[],
  random: () => number,
): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { guard } of open) {
    const weight = random() * 2 - 1
    for (const cell of guard.cells) weights.set(cell, (weights.get(cell) ?? 0) + weight)
  }
  return weights
}

// What nothing limits from above is only ever made small.
function furthestAlong(
  { isLimited, furthest }: Outsider,
  weights: Map<string, number>,
  way: 1 | -1,
): Counts {
  const turned = [...weights].map(([cell, weight]) => {
    return [cell, isLimited(cell) ? weight * way : -Math.abs(weight)] as const
  })
  return furthest(new Map(turned))
}
