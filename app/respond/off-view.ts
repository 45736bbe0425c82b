import { surveyWords } from './survey-words'
import type { Page } from '#surveys/definition/survey'
import type { KnownSurvey } from './known-survey'
import type { OffTheWay } from './journey'
import { lastDay } from './privacy/kept-of'
import type { PostedFields } from './read-fields'

/** What is said to somebody who cannot go on here. */
export interface OffView {
  code: string
  reason: OffTheWay['reason']
  opens: string
  closes: string
  use: string
}

export function offView({ known, reason }: OffTheWay): OffView {
  const { row } = known
  return { code: row.code, reason, opens: row.opens_on, closes: lastDay(row), use: useOf(known) }
}

function useOf({ survey, lang }: KnownSurvey): string {
  return surveyWords(survey, lang, {}).text('use')
}

/** A person's own words on a page that cannot be kept any more, so that they can be copied. */
export function typedTexts(page: Page, posted: PostedFields): string[] {
  const names = page.questions.flatMap(({ id, type }) =>
    type === 'long_text' || type === 'short_text' ? [id] : [`${id}.other`],
  )
  return names.flatMap(posted.getAll).filter((text) => text.trim() !== '')
}
