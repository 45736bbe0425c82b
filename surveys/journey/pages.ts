import { meet } from '../answers/relevant'
import type { Answers } from '../definition/answer'
import type { Page, Survey } from '../definition/survey'

/** The pages this respondent meets, in order, each with the questions they meet on it. */
export function pagesFor(survey: Survey, answers: Answers): Page[] {
  return meet(survey, answers).pages
}

/** The page after `pageId`; `undefined` when only the check page is left. */
export function nextPage(survey: Survey, answers: Answers, pageId: string): Page | undefined {
  const place = placeOf(survey, pageId)
  return pagesFor(survey, answers).find((page) => placeOf(survey, page.id) > place)
}

/** The page before `pageId`; `undefined` on the first. */
export function previousPage(survey: Survey, answers: Answers, pageId: string): Page | undefined {
  const place = placeOf(survey, pageId)
  return pagesFor(survey, answers).findLast((page) => placeOf(survey, page.id) < place)
}

// By its place in the survey, for the page itself may just have become hidden.
function placeOf(survey: Survey, pageId: string): number {
  return survey.pages.findIndex(({ id }) => id === pageId)
}
