import type { Example } from './example'

type Way = Partial<Pick<Example, 'spoil' | 'known'>>

/** Two surveys that differ as little as can be: a rule speaks of one and not of the other. */
export interface Limit {
  code: string
  at: string
  from?: 'person'
  trips: Way
  spares: Way
}
