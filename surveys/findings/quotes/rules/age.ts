import type { OfficialLanguage } from '../../../definition/language'
import type { QuoteRule } from '../quote-rule'
import { numberWords } from '../terms/number-words'
import { patternsIn, words, type Patterns } from './patterns'

const western = (['en', 'fr', 'es', 'ru'] as const).map(
  (language): [OfficialLanguage, RegExp[]] => {
    const { large, small, years } = numberWords[language]
    const number = `(?:${large}|${small})(?:(?:[ -]| y | et | and )(?:${large}|${small}|one|un|une|uno|один|одна))*`
    return [language, [words(`${number}[ -](?:${years})`)]]
  },
)

const { large, small, years } = numberWords.zh

const patterns: Patterns = {
  ...Object.fromEntries(western),
  en: [
    ...(Object.fromEntries(western).en ?? []),
    words(
      `(?:I am|I['’]m|aged|turned) (?:${numberWords.en.large})(?:[ -](?:${numberWords.en.small}|one))?(?=\\s*[.,;!]|\\s*$)`,
    ),
  ],
  zh: [RegExp(`(?:${large}|${small})(?:${years})`, 'gu')],
}

/** An age, or how many years exactly. */
export const age: QuoteRule = {
  code: 'age',
  level: 'refused',
  find: (text) => patternsIn(text, patterns),
}
