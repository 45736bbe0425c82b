import { meet } from '../answers/relevant'
import type { Answers } from '../definition/answer'
import type { Piece } from '../definition/piece'
import { isAsked, summarise } from '../definition/question'
import type { Question, Survey } from '../definition/survey'

/** A page as it stands on the check page. */
export interface SummaryPage {
  page: string
  lines: SummaryLine[]
}

/** A question with its answer in pieces; no pieces where there is no answer. */
export interface SummaryLine {
  question: Question
  pieces: Piece[]
}

/** All that would be sent, page by page, for the respondent to check. */
export function summary(survey: Survey, draft: Answers): SummaryPage[] {
  const { pages, answers } = meet(survey, draft)
  return pages.map(({ id, questions }) => ({
    page: id,
    lines: questions.filter(isAsked).map((question) => line(question, answers)),
  }))
}

function line(question: Question, answers: Answers): SummaryLine {
  const answer = answers[question.id]
  return { question, pieces: answer === undefined ? [] : summarise(question, answer) }
}
