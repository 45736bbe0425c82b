import type { OfficialLanguage } from '../../../definition/language'
import type { QuoteRule } from '../quote-rule'
import { numberWords } from '../terms/number-words'
import { patternsIn, words } from './patterns'

const western = (['en', 'fr', 'es', 'ru'] as const).map(
  (language): [OfficialLanguage, RegExp[]] => {
    const { large, small, units } = numberWords[language]
    return [language, [words(large), words(`(?:${small})[ -](?:${units})`)]]
  },
)

const { small, units } = numberWords.zh
const patterns = {
  ...Object.fromEntries(western),
  zh: [
    RegExp(`${small}(?:${units})`, 'gu'),
    /[一二三四五六七八九两十百千万亿]{2,}(?=[个名位岁元块天年人次家美欧])/gu,
  ],
}

export const numberInWords: QuoteRule = {
  code: 'number-in-words',
  level: 'warning',
  find: (text) => patternsIn(text, patterns),
}
