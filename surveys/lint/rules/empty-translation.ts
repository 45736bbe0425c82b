import type { Rule } from '../rule'
import { textsOf } from '../texts'

/** No text is blank. */
export const emptyTranslation: Rule = {
  name: 'empty-translation',
  codes: ['empty-translation', 'empty-text'],
  check: (survey) =>
    textsOf(survey)
      .filter(({ text }) => text.trim() === '')
      .map(({ key, language }) => ({
        code: language === 'en' ? 'empty-text' : 'empty-translation',
        level: 'error' as const,
        at: key,
        language,
      })),
}
