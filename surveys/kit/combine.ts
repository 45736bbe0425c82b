import type { Condition } from '../definition/condition'
import type { Some } from './asked'

/** Holds when all of these hold. */
export function and(...of: Some<Condition>): Condition {
  return { op: 'and', of }
}

/** Holds when at least one of these holds. */
export function or(...of: Some<Condition>): Condition {
  return { op: 'or', of }
}

/** Holds when this does not, so also for those who gave no answer. */
export function not(of: Condition): Condition {
  return { op: 'not', of }
}
