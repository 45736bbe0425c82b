import { textKeys } from '../../definition/text-keys'
import { languagesIn } from '../../definition/language'
import type { Rule } from '../rule'

/** A translation holds no text that the survey has no place for. */
export const unknownKey: Rule = {
  name: 'unknown-key',
  codes: ['unknown-key'],
  check: (survey) => {
    const { required, optional } = textKeys(survey)
    const known = new Set([...required, ...optional.filter((key) => survey.texts.en?.[key])])
    return languagesIn(survey.texts).flatMap((language) =>
      Object.keys(survey.texts[language] ?? {})
        .filter((key) => !known.has(key))
        .map((key) => ({ code: 'unknown-key', level: 'warning' as const, at: key, language })),
    )
  },
}
