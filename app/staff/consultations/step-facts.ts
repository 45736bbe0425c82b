import type { Days } from '#app/operations/consultations/date-problems'
import type { Stage } from '#app/operations/consultations/stage'
import type { Standing } from '#app/operations/is-open'

/** All that the next step of a consultation follows from. */
export interface StepFacts {
  slug: string
  stage: Stage
  standing: Standing | undefined
  /** By the calendar of the server, which is that of opening and closing. */
  today: string
  days: Days
  access: 'open link' | 'codes'
  languages: { count: number; older: number }
  check: { errors: number; warnings: number }
  holders: string[]
  fourEyes: boolean
  /** Codes issued so far. */
  issued: number
  waits: { id: string; by: string } | undefined
  openComments: number
  hasCorrection: boolean
  pausedOn: string | null
  bundledOn: string | null
  releasedOn: string | undefined
  toldOn: string | undefined
}

/** Something that is done, that is missing, or that a person should look at. */
export interface Point {
  code: PointCode
  state: 'good' | 'missing' | 'look'
  facts?: Record<string, string | number>
  /** Where it is mended. */
  go?: { code: GoCode; to: string }
}

export type GoCode =
  'check' | 'languages' | 'dates' | 'holders' | 'codes' | 'comments' | 'request' | 'changes'

export type PointCode =
  | ('errors' | 'noErrors' | 'warnings' | 'older' | 'texts')
  | ('lastDayPassed' | 'firstDayPassed' | 'daysSet')
  | ('noHolder' | 'oneHolder' | 'holders')
  | ('noCodes' | 'codes' | 'comments')
  | ('requestWaits' | 'correctionWaits')
  | ('notFetched' | 'fetched' | 'notTold' | 'told')

export type WillCode =
  | ('checkedAgain' | 'frozen' | 'keysMade' | 'second' | 'atOnce')
  | (
      | 'opensAtOnce'
      | 'opensItself'
      | 'mayStillChange'
      | 'onlyWording'
      | 'closesItself'
      | 'grace'
      | 'wordsOnly'
    )
  | ('draftsStay' | 'dayStays' | 'endsAt')
  | ('countedApart' | 'keptUntil' | 'eraseAll' | 'findingsStay')

export type StepCode =
  | ('mend' | 'publish' | 'opens' | 'open' | 'paused' | 'lastHours')
  | ('count' | 'tell' | 'keep' | 'erase' | 'over')

/** The one thing to do next, what it still needs, and what will come of it. */
export interface Step {
  code: StepCode
  points: Point[]
  will: WillCode[]
}
