import type { SurveyRow } from '#app/operations/find-standing'
import { minutesByLanguage } from '#surveys/lint/minutes'
import type { Texts } from '#surveys/definition/survey'

import type { KnownSurvey } from './known-survey'
import { lastDay } from './privacy/kept-of'
import { surveyWords } from './survey-words'

/** What somebody reads before they decide to take part. */
export interface IntroView {
  code: string
  access: SurveyRow['access']
  /** Rounded up to five, for it is an estimate. */
  minutes: number
  closes: string
  lastHours: boolean
  texts: Texts
}

const keys = ['title', 'purpose', 'audience', 'use', 'contact', 'consent']

export function introView({ row, survey, lang, standing }: KnownSurvey): IntroView {
  const words = surveyWords(survey, lang, {})
  const minutes = minutesByLanguage(survey)[lang] ?? 0
  return {
    code: row.code,
    access: row.access,
    minutes: Math.max(5, Math.ceil(minutes / 5) * 5),
    closes: lastDay(row),
    lastHours: standing === 'last-hours',
    texts: Object.fromEntries(keys.map((key) => [key, words.text(key)])),
  }
}
