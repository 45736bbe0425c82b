import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { dayAfter } from '#app/operations/day-after'
import type { Survey } from '#surveys/definition/survey'
import { withTranslations, type Translation } from '#surveys/kit/survey'

import inEnglish from './survey'

/** The survey as it is published in these languages, open on this day. */
export function surveyIn(languages: string[], today: string): Survey {
  const files = languages
    .filter((language) => language !== 'en')
    .map((language): [string, Translation] => {
      const file = join('tests', 'support', 'many-languages', `${language}.json`)
      return [language, JSON.parse(readFileSync(file, 'utf8')) as Translation]
    })
  const dates = { opens: dayAfter(today, -3), closes: dayAfter(today, 30) }
  const survey = { ...inEnglish, ...dates, retention: dayAfter(today, 300), languages }
  return withTranslations(survey, Object.fromEntries(files))
}
