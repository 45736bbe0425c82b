import type { BaseQuestion } from '../definition/base-question'
import type { Page, Question, Survey } from '../definition/survey'

/** A question under the number by which the whole report speaks of it. */
export interface NumberedQuestion {
  question: Question
  page: Page
  number: number
  /** The question that its answer follows from, so that nobody is asked. */
  derivedFrom?: string
}

/** All that can be answered, in order; notes have no number. */
export function numberedQuestions({ pages }: Pick<Survey, 'pages'>): NumberedQuestion[] {
  const placed = pages.flatMap((page) => page.questions.map((question) => ({ question, page })))
  const counted = placed.filter(({ question }) => question.type !== 'note')
  return counted.map(({ question, page }, n) => {
    const { derivedFrom }: BaseQuestion = question
    return { question, page, number: n + 1, ...(derivedFrom !== undefined && { derivedFrom }) }
  })
}
