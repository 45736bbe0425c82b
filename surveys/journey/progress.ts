import { meet } from '../answers/relevant'
import type { Answers } from '../definition/answer'
import { holds } from '../definition/condition'
import type { BaseQuestion } from '../definition/base-question'
import { isAsked } from '../definition/question'
import type { Page, Survey } from '../definition/survey'
import { fold } from './fold'
import { pagesFor } from './pages'

/** Where a respondent stands: page 3 of 8, or of up to 10 where answers to come decide. */
export interface Progress {
  page: number
  of: number
  atMost: number
}

export function progress(survey: Survey, answers: Answers, pageId: string): Progress {
  const pages = pagesFor(survey, answers)
  const page = pages.findIndex(({ id }) => id === pageId) + 1
  const more = pagesToCome(survey, answers, pageId)
  const uncertain = more.filter(({ id }) => !pages.some((met) => met.id === id))
  return { page, of: pages.length, atMost: pages.length + uncertain.length }
}

/** The pages after this one that no answer so far rules out. */
function pagesToCome(survey: Survey, answers: Answers, pageId: string): Page[] {
  const place = survey.pages.findIndex(({ id }) => id === pageId)
  const ahead = survey.pages.slice(place).flatMap(({ questions }) => questions.map(({ id }) => id))
  const given = meet(survey, answers).answers
  const open = new Set(ahead.filter((id) => given[id] === undefined))
  const may = ({ when }: Page | BaseQuestion) =>
    !when || fold(when, (test) => (open.has(test.question) ? test : holds(test, given))) !== false
  return survey.pages
    .slice(place + 1)
    .filter(
      (page) => may(page) && page.questions.some((question) => isAsked(question) && may(question)),
    )
}
