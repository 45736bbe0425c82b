import type { Condition } from '#surveys/definition/condition'

type Test = Exclude<Condition, { op: 'and' | 'or' | 'not' }>

/** A condition as one would say it. */
export type PlainCondition = Clause | { op: 'and' | 'or'; of: PlainCondition[] }

export interface Clause {
  test: Test
  denied: boolean
  /** Several rows of a table at once. */
  rows?: string[]
}
