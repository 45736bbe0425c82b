import type { Condition } from '../condition'

/** A condition about one question. */
export type Test = Exclude<Condition, { op: 'and' | 'or' | 'not' }>

/** The conditions about single questions that a condition is made of. */
export function testsIn(condition: Condition): Test[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap(testsIn)
    case 'not':
      return testsIn(condition.of)
    default:
      return [condition]
  }
}
