import { languagesIn } from '../../definition/language'
import type { Rule } from '../rule'
import { translationsOf } from '../texts'

/** The languages a survey names are those it has texts in. */
export const missingLanguage: Rule = {
  name: 'missing-language',
  codes: ['missing-language', 'undeclared-language'],
  check: (survey) => [
    ...translationsOf(survey)
      .filter((language) => !survey.texts[language])
      .map((language) => ({
        code: 'missing-language',
        level: 'error' as const,
        at: 'languages',
        language,
      })),
    ...languagesIn(survey.texts)
      .filter((language) => language !== 'en')
      .filter((language) => !survey.languages.includes(language))
      .map((language) => ({
        code: 'undeclared-language',
        level: 'warning' as const,
        at: 'languages',
        language,
      })),
  ],
}
