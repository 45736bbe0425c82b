import { parsePage } from '#surveys/answers/parse-page'
import type { Answers } from '#surveys/definition/answer'
import type { Asked } from '#surveys/kit/asked'
import { page } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'

/** What a page with these questions makes of the fields that a browser sends. */
export function sent(
  questions: Asked[],
  fields: Record<string, string | string[]>,
  draft: Answers = {},
) {
  const first = page('first', 'First', questions)
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, each]),
  )
  return parsePage(aSurvey([first]), first.page, new URLSearchParams(pairs), draft)
}
