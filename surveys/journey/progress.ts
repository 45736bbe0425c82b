import type { Answers } from '../definition/answer'
import type { Survey } from '../definition/survey'
import { pagesFor } from './pages'

/** Where a respondent stands: page 3 of 8, as far as the answers so far can tell. */
export interface Progress {
  page: number
  of: number
}

export function progress(survey: Survey, answers: Answers, pageId: string): Progress {
  const pages = pagesFor(survey, answers)
  const page = pages.findIndex(({ id }) => id === pageId) + 1
  return { page, of: pages.length }
}
