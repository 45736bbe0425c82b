import { type Answer, type Answers } from '../definition/answer'
import type { BaseQuestion } from '../definition/base-question'
import { holds } from '../definition/condition'
import { deriveAnswer } from '../definition/derived'
import type { Page, Survey } from '../definition/survey'

/** What one respondent meets of a survey, and which of their answers count. */
export interface Met {
  pages: Page[]
  answers: Answers
}

/** Decided from the first page on, so that an answer once hidden decides nothing after it. */
export function meet({ pages }: Pick<Survey, 'pages'>, draft: Answers): Met {
  const met: Met = { pages: [], answers: {} }
  for (const page of pages) {
    // Judged once, before any question of the page has a say.
    if (!isMetBy(page, met.answers)) continue
    const questions = page.questions.filter((question) => meetQuestion(question, draft, met))
    if (questions.some((question) => !('derivedFrom' in question))) {
      met.pages.push({ ...page, questions })
    }
  }
  return met
}

/** The answers that count: those of questions this respondent meets, and what follows from them. */
export function relevantAnswers(survey: Pick<Survey, 'pages'>, draft: Answers): Answers {
  return meet(survey, draft).answers
}

/** Whether a page or question is met by somebody with these relevant answers before it. */
export function isMetBy({ when }: Page | BaseQuestion, before: Answers): boolean {
  return !when || holds(when, before)
}

function meetQuestion(question: BaseQuestion, draft: Answers, met: Met): boolean {
  if (!isMetBy(question, met.answers)) return false
  const answer = answerFor(question, draft, met.answers)
  if (answer !== undefined) met.answers[question.id] = answer
  return true
}

function answerFor(question: BaseQuestion, draft: Answers, met: Answers): Answer | undefined {
  return question.derivedFrom ? deriveAnswer(question.derivedFrom, met) : draft[question.id]
}
