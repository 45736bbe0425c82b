import { textKeys } from '../../definition/text-keys'
import type { Language, Survey } from '../../definition/survey'
import type { Rule } from '../rule'
import { translationsOf } from '../texts'

/** Every text exists in every language of the survey. */
export const missingTranslation: Rule = {
  name: 'missing-translation',
  codes: ['missing-translation', 'missing-text'],
  check: (survey) => [
    ...textKeys(survey)
      .required.filter((key) => survey.texts.en?.[key] === undefined)
      .map((key) => ({ code: 'missing-text', level: 'error' as const, at: key })),
    ...translationsOf(survey)
      .filter((language) => survey.texts[language])
      .flatMap((language) =>
        missingIn(survey, language).map((key) => ({
          code: 'missing-translation',
          level: 'error' as const,
          at: key,
          language,
        })),
      ),
  ],
}

function missingIn(survey: Survey, language: Language): string[] {
  const { required, optional } = textKeys(survey)
  const known = new Set([...required, ...optional])
  const source = Object.keys(survey.texts.en ?? {}).filter((key) => known.has(key))
  return source.filter((key) => survey.texts[language]?.[key] === undefined)
}
