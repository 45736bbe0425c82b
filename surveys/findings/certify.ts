import type { Result } from '../result'
import type { Facts } from './facts'
import { type Breach, breachesOf, type Guard, isProven } from './guard'
import { type Interval, inward } from './interval'
import { asOutsider, type Contradiction, intervalOf, type Outsider, sumOf } from './outsider'
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
    unproven(outsider, guards, random).flatMap((guard) => {
      const interval = intervalOf(outsider, guard.cells)
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
    unproven(outsider, guards, random).filter((guard) => {
      const [lo, hi] = intervalOf(outsider, guard.cells)
      return !isProven(guard, [lo, hi ?? Infinity])
    }),
  )
}

// Two possible tables that differ by the needed width prove it, for many cells at once.
function unproven<Guarded extends Guard>(
  outsider: Outsider,
  guards: Guarded[],
  random: () => number,
): Guarded[] {
  let open = guards.map((guard) => ({ guard, least: Infinity, most: -Infinity }))
  for (let fruitless = 0; open.length > 0 && fruitless < patience;) {
    const cells = new Set(open.flatMap(({ guard }) => guard.cells))
    const counts = outsider.furthest(randomWeights(outsider, cells, random))
    const left = open
      .map(({ guard, least, most }) => {
        const seen = sumOf(guard.cells, counts)
        return { guard, least: Math.min(least, seen), most: Math.max(most, seen) }
      })
      .filter(({ guard, least, most }) => !isProven(guard, whole(least, most)))
    fruitless = left.length < open.length ? 0 : fruitless + 1
    open = left
  }
  return open.map(({ guard }) => guard)
}

const patience = 4

function whole(least: number, most: number): [number, number] {
  const [lo, hi] = inward(least, most)
  return [lo, hi ?? most]
}

// What nothing limits from above is only ever made small.
function randomWeights(
  { isLimited }: Outsider,
  cells: Set<string>,
  random: () => number,
): Map<string, number> {
  const weights = [...cells].map((cell) => {
    const weight = random() * 2 - 1
    return [cell, isLimited(cell) ? weight : -Math.abs(weight)] as const
  })
  return new Map(weights)
}
