import type { Condition } from '../definition/condition'
import { ask, type Answered, type Settings } from './asked'

type Year = `${number}`
type Month = `${number}-${number}`

export interface DateAnswered extends Answered {
  /** Both ends belong to it. */
  between(from: Year | Month, to: Year | Month): Condition
}

interface DateSettings extends Settings {
  precision: 'month' | 'year'
  from?: Year | Month
  to?: Year | Month
}

/** A month or a year; never a day, which could point to a person. */
export function date(id: string, text: string, settings: DateSettings): DateAnswered {
  const { precision, from, to, ...common } = settings
  return {
    ...ask('date', id, text, { precision, from, to }, common),
    between: (first, last) => ({ op: 'between', question: id, from: first, to: last }),
  }
}
