import { countCharacters, countWords } from '../count-words'
import { officialOf } from '../../definition/language'
import type { Rule } from '../rule'
import { readableTexts } from '../texts'

const mostWords = 40
const mostCharacters = 80

/** A question asks one thing, in few words; what explains it belongs into the hint. */
export const longQuestion: Rule = {
  name: 'long-question',
  codes: ['long-question', 'long-question-characters'],
  check: (survey) =>
    readableTexts(survey)
      .filter(({ key, question }) => key.endsWith('.text') && question?.type !== 'note')
      .flatMap(({ key, text, language }) => {
        const isChinese = officialOf(language) === 'zh'
        const size = isChinese ? countCharacters(text) : countWords(text)
        const limit = isChinese ? mostCharacters : mostWords
        const code = isChinese ? 'long-question-characters' : 'long-question'
        const facts = { count: size, limit }
        return size > limit ? [{ code, level: 'warning' as const, at: key, language, facts }] : []
      }),
}
