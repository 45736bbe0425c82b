import { enteredModesOf } from './modes'
import { isAsked } from './question'
import type { Question, Survey } from './survey'

/** The questionnaire as it is answered on paper and in talks, where any question may be left out. */
export function withGaps(survey: Survey): Survey {
  return {
    ...survey,
    pages: survey.pages.map((page) => ({ ...page, questions: page.questions.map(leftOpen) })),
  }
}

/**
 * The questionnaire as its answers are counted: where staff enter responses, anybody may have left
 * out any question, and everybody knows.
 */
export function asCounted(survey: Survey): Survey {
  return enteredModesOf(survey).length > 0 ? withGaps(survey) : survey
}

function leftOpen(question: Question): Question {
  return isAsked(question) ? { ...question, optional: true } : question
}
