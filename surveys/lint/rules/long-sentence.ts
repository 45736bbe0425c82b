import { piecesOf } from '../count-words'
import { officialOf } from '../../definition/language'
import type { Rule } from '../rule'
import { readableTexts } from '../texts'

/** Sentences are short enough to be read once. */
export const longSentence: Rule = {
  name: 'long-sentence',
  codes: ['long-sentence', 'long-clause'],
  check: (survey) =>
    readableTexts(survey).flatMap(({ key, text, language }) => {
      const { sizes, limit } = piecesOf(text, language)
      const size = Math.max(...sizes)
      if (size <= limit) return []
      const code = officialOf(language) === 'zh' ? 'long-clause' : 'long-sentence'
      return [{ code, level: 'warning' as const, at: key, language, facts: { count: size, limit } }]
    }),
}
