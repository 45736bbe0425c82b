import { draftAnswers } from '#app/operations/draft-answers'
import type { DraftContent } from '#app/operations/draft-content'
import type { OnTheWay } from '#app/respond/journey'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import type { FieldValues } from '#surveys/definition/fields'
import type { Survey } from '#surveys/definition/survey'
import { longText, page, shortText, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'

const works = yesNo('works', 'Do you work?')
const since = shortText('since', 'Since when?', { when: works.is('yes'), max: 20 })
const kind = single(
  'kind',
  'Which kind?',
  { day: 'By day', night: 'By night' },
  { optional: true, other: 'Another' },
)

/** Three pages: a question that calls up another, a page only some meet, and own words. */
export const survey: Survey = aSurvey([
  page('about', 'About', [works, since]),
  page('work', 'Work', [kind], { when: works.is('yes') }),
  page('words', 'Words', [longText('story', 'What happened?', { optional: true })]),
])

/** Somebody who has sent these pages. */
export function onTheWay(pages: Record<string, FieldValues> = {}): OnTheWay {
  const kept = Object.entries(pages).map(([id, fields]) => [id, { lang: 'en', fields }])
  const content = { version: 'v', pages: Object.fromEntries(kept) as DraftContent['pages'] }
  const place = { survey: 'a1b2', rootKey: new Uint8Array(32) }
  const row = { code: 'a1b2' } as OnTheWay['known']['row']
  const known = { row, survey, lang: 'en' as const, standing: 'open' as const }
  return { known, survey, lang: 'en', place, content, ...draftAnswers(survey, content) }
}

export function pageOf(id: string) {
  const found = survey.pages.find((each) => each.id === id)
  if (!found) throw new Error(`There is no page ${id}.`)
  return found
}

/** What a browser posts. */
export function posted(body: string): Promise<PostedFields> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  return readFields(new Request('http://localhost/', { method: 'POST', body, headers }))
}
