import type { Survey } from '../definition/survey'
import type { Found } from './problem'

/** One thing that may be wrong with a survey. */
export interface Rule {
  name: string
  /** Every code it can give. */
  codes: readonly string[]
  /** What it has to be told; without it the rule cannot judge. */
  needs?: keyof Known
  /** What it says where it could not measure. What it measured is accepted by its own code only. */
  unmeasured?: string
  check(survey: Survey, known: Known): Found[]
}

/** What a rule may be told besides the survey itself. */
export interface Known {
  /** The short mark of an English text by which a translation names what it was made from. */
  mark?: (english: string) => string
  /** How many members the network has in each country. */
  members?: Record<string, number>
  /** The names of the surveys that came before this one in the catalogue. */
  others?: { slug: string; code: string }[]
}
