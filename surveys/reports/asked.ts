import type { Question } from '../definition/survey'
import type { Chart } from './chart'
import type { ColourOf } from './colours'
import type { ReportTable } from './report'
import type { Scope } from './scope'
import type { Source } from './source'

/** One question of a report, with what its tables and charts are made from. */
export interface Asked {
  source: Source
  question: Question
  wording: string
  colourOf: ColourOf
}

/** How a type of question is shown, altogether and by a breakdown. */
export type ShowQuestion = (asked: Asked, scope: Scope) => Shown

export interface Shown {
  tables: ReportTable[]
  charts: Chart[]
  notes: string[]
}

export const nothingShown: Shown = { tables: [], charts: [], notes: [] }

/** “How old are you? · By region”. */
export function titleOf({ wording }: Pick<Asked, 'wording'>, ...more: (string | undefined)[]) {
  return [wording, ...more].filter((part) => part !== undefined && part !== '').join(' · ')
}
