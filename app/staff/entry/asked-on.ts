import { differingQuestions } from '#surveys/answers/differing'
import { isAsked } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'
import type { PaperPage } from '#surveys/journey/paper'

import type { ShownSheet } from './shown-sheet'

/** What stands on a page of entry: all that is asked, or to settle a sheet only what needs it. */
export function askedOn(survey: Survey, sheets: PaperPage[], shown: ShownSheet): PaperPage[] {
  const differing = differingQuestions(survey, shown.first, shown.second).map(({ id }) => id)
  const wrong = shown.problems.map(({ question }) => question)
  const isOpen = (id: string) =>
    shown.step !== 'settle' || differing.includes(id) || wrong.includes(id)
  return sheets
    .map((sheet) => ({
      ...sheet,
      questions: sheet.questions.filter(({ question }) => isAsked(question) && isOpen(question.id)),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** The id of the first control of a question: its number on the sheet. */
export function anchorOf({ number = 0 }: { number?: number | undefined }): string {
  return `q${number}`
}
