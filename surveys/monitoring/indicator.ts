import type { Survey } from '../definition/survey'

/** What the network counts year by year, and where the figure comes from. */
export interface Indicator {
  code: string
  source: MonitoringSource
  /** The year that later ones are set against. */
  baseline: number
  /** What is to be reached, by row; a file of targets goes before. */
  targets?: Record<string, number>
}

export type MonitoringSource = MemberSource | SurveySource | AnswerSource

/** The members register: organisations, never named. */
export interface MemberSource {
  of: 'members'
  count: 'members' | 'new' | 'in-regional-networks' | 'countries'
  byRegion?: true
}

/** The surveys that ended in a year, and what was released of them. */
export interface SurveySource {
  of: 'surveys'
  count: 'held' | 'responses' | 'regions' | 'languages' | 'publications'
  /** Every kind where none is named. */
  kind?: Survey['kind']
}

/** Answers to one question of every wave of a series, as they were released. */
export interface AnswerSource {
  of: 'answers'
  series: string
  question: string
  cells: AnswerCell[]
  /** Said with the source, for the figure is less than its name. */
  caution?: Caution
}

export type Caution = 'as-members-know'

/** A published cell: the part of a question that has parts, and the option. */
export interface AnswerCell {
  part?: string
  option: string
}
