import { parsePage } from '../answers/parse-page'
import { serialise } from '../answers/answers'
import type { Answers } from '../definition/answer'
import type { AnswerProblem } from '../definition/answer-problem'
import { fieldsFrom } from '../definition/fields'
import type { Survey } from '../definition/survey'
import { pagesFor } from './pages'

/** What must be put right on one page before a response can be sent. */
export interface OpenPage {
  page: string
  problems: AnswerProblem[]
}

/** The pages that still lack something, judged as if each were sent again. */
export function leftOpen(survey: Survey, draft: Answers): OpenPage[] {
  const fields = fieldsFrom(serialise(survey, draft))
  return pagesFor(survey, draft).flatMap((page) => {
    const parsed = parsePage(survey, page, fields, draft)
    return parsed.ok ? [] : [{ page: page.id, problems: parsed.problems }]
  })
}
