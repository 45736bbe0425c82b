import type { EntryProblem } from '#app/operations/entry/enter-response'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Language, Survey } from '#surveys/definition/survey'

import type { TypedSheet } from './typed-sheet'

/** What is entered: into which survey, how it came, and in which language it was said. */
export interface Entering {
  slug: string
  survey: Survey
  mode: EnteredMode
  lang: Language
}

/** A sheet as its page shows it, with all that was typed. */
export interface ShownSheet extends Omit<TypedSheet, 'sheet'> {
  sheet: string
  problems: AnswerProblem[]
  /** The number of people is missing or cannot be. */
  peopleWrong: boolean
  /** Questions that both typings answer and whoever settled left open. */
  unsettled: string[]
  trouble?: EntryProblem | { code: 'nothing-typed' } | undefined
}
