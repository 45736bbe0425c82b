import { isText } from '#surveys/findings/counted-columns'

import type { Labels } from '../workshop/labels'

/** The questions that are answered in the respondent’s own words alone: only these have themes. */
export function openQuestions({ columns }: Labels): string[] {
  const open = columns.filter(({ question }) => isText(question))
  return [...new Set(open.map(({ question }) => question.id))]
}
