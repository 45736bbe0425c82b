import { lengthOf } from '../../definition/clean-text'
import type { Rule } from '../rule'
import { longest, textsOf } from '../texts'

/** A text fits the place it stands in. */
export const longLabel: Rule = {
  name: 'long-label',
  codes: ['long-label'],
  check: (survey) =>
    textsOf(survey)
      .map((text) => ({ ...text, length: lengthOf(text.text), most: longest(text.key) }))
      .filter(({ length, most }) => length > most)
      .map(({ key, language, length, most }) => ({
        code: 'long-label',
        level: 'error' as const,
        at: key,
        language,
        facts: { length, most },
      })),
}
