import type { Condition } from '../definition/condition'
import { ask, type Answered, type Settings, type Some } from './asked'

export interface Ranking<Code extends string> extends Answered {
  /** Holds when one of these stands in the first place. */
  ranksFirst(...codes: Some<Code>): Condition
  /** Holds when at least one of these was ranked at all. */
  includes(...codes: Some<Code>): Condition
}

interface RankingSettings extends Settings {
  /** How many are to be ranked; all of them unless said otherwise. */
  top?: number
  order?: 'shuffled'
}

/** The options in the order of their weight. */
export function ranking<const Code extends string>(
  id: string,
  text: string,
  options: Record<Code, string>,
  settings: RankingSettings = {},
): Ranking<Code> {
  const { top, order, ...common } = settings
  const codes = Object.keys(options)
  const own = { options: codes, top: top ?? codes.length, order }
  return {
    ...ask('ranking', id, text, own, common, { options }),
    ranksFirst: (...values) => ({ op: 'ranksFirst', question: id, values }),
    includes: (...values) => ({ op: 'includes', question: id, values }),
  }
}
