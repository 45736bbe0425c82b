import type { Breach } from './guard'

/** A published number from which too much follows, by all that is published together. */
export interface TellingNumber {
  code: 'telling'
  table: string
  breakdown: string | null
  row: string | null
  /** A cell of the table, `asked` for how many were asked, or `base` for how many stand in the row. */
  cell: string
  /** `unproven` where it may be safe, but the proof is too large to be found. */
  breach: Breach | 'unproven'
}

/** No people could have given these numbers. */
export interface ImpossibleNumbers {
  code: 'impossible'
  questions: string[]
}

export type AuditProblem = TellingNumber | ImpossibleNumbers
