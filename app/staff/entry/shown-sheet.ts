import type { EntryProblem } from '#app/operations/entry/enter-response'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Language, Survey } from '#surveys/definition/survey'

import type { StackProblem } from './stack'
import type { TypedSheet } from './typed-sheet'

/** How answers came, and in which language they were given. */
export interface Chosen {
  mode: EnteredMode
  lang: Language
}

/** What is entered: into which survey, how it came, and in which language it was said. */
export interface Entering extends Chosen {
  slug: string
  survey: Survey
}

/** A sheet as its page shows it, with all that was typed. */
export interface ShownSheet extends Omit<TypedSheet, 'sheet'> {
  sheet: string
  problems: AnswerProblem[]
  /** The number of people is missing or cannot be. */
  peopleWrong: boolean
  /** Questions that both typings answer and whoever settled left open. */
  unsettled: string[]
  trouble?: EntryProblem | StackProblem | { code: 'nothing-typed' } | undefined
}

/** A sheet on which nothing is typed yet. */
export function blankSheet(sheet: string, stack: string): ShownSheet {
  return {
    ...({ step: 'first', people: '', values: {}, first: {}, second: {} } as const),
    ...{ sheet, stack, problems: [], peopleWrong: false, unsettled: [] },
  }
}
