import { fail, ok, type Result } from '../result'
import type { Facts } from './facts'
import type { Interval } from './interval'
import { asOutsider, type Contradiction, intervalOf } from './outsider'
import type { Solver } from './solver'

/** Some counts agree with the facts, but no whole numbers do in this cell. */
export interface NoWholeNumber {
  code: 'facts-no-whole-number'
  cell: string
}

/** What somebody who knows the facts can find out about each target. */
export function audit(
  facts: Facts,
  solve: Solver,
): Result<Map<string, Interval>, Contradiction | NoWholeNumber> {
  const found = asOutsider(facts, solve, (outsider) =>
    (facts.targets ?? facts.cells).map((cell) => [cell, intervalOf(outsider, [cell])] as const),
  )
  if (!found.ok) return found
  const empty = found.value.filter(([, [lo, hi]]) => hi !== null && lo > hi)
  if (empty.length > 0) {
    return fail(...empty.map(([cell]) => ({ code: 'facts-no-whole-number', cell }) as const))
  }
  return ok(new Map(found.value))
}
