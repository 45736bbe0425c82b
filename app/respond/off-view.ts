import { surveyWords } from './survey-words'
import { preferNot } from '#surveys/definition/answer'
import type { Page } from '#surveys/definition/survey'
import type { KnownSurvey } from './known-survey'
import type { OffTheWay } from './journey'
import { lastDay } from './privacy/kept-of'
import type { PostedFields } from './read-fields'
import { wordFieldsOf } from './word-fields'

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

/** What is gone, and what is only out of reach for a moment. */
export function offStatus({ reason }: OffTheWay): 410 | 503 {
  return reason === 'not-now' ? 503 : 410
}

function useOf({ survey, lang }: KnownSurvey): string {
  return surveyWords(survey, lang, {}).text('use')
}

/** A person's own words on a page that cannot be kept any more, so that they can be copied. */
export function typedTexts(page: Page, posted: PostedFields): string[] {
  const names = wordFieldsOf(page)
  // A ticked “I prefer not to say” shares its name with the text above it.
  const texts = names.flatMap(posted.getAll).filter((text) => text !== preferNot)
  return texts.filter((text) => text.trim() !== '')
}
