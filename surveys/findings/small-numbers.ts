import { officialOf, type OfficialLanguage } from '../definition/language'
import type { Language } from '../definition/survey'
import { words } from './quotes/rules/patterns'
import { numberWords } from './quotes/terms/number-words'
import { plainText } from './quotes/text/plain-text'

/** Numbers under 20 in a text, in digits of any script or in words, each once; shares are none. */
export function smallNumbersIn(text: string, language: Language): string[] {
  const plain = plainText(text)
  const official = officialOf(language)
  const found = [digits, ...(official ? [patterns[official]] : [])].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([number]) => number),
  )
  return [...new Set(found)]
}

const digits = /(?<![\d.,])(?:1?\d)(?!\d|[.,]\d| \d{3}(?!\d)| ?%)/gu

const western = (language: Exclude<OfficialLanguage, 'zh'>, teens: string) =>
  words(`(?<!-)(?:${numberWords[language].small}|${teens})`)

const patterns: Record<OfficialLanguage, RegExp> = {
  en: western('en', 'eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen'),
  fr: western('fr', 'onze|douze|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf)'),
  es: western('es', 'once|doce|trece|catorce|quince|dieci\\p{L}+'),
  ru: western('ru', '(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат\\p{L}+'),
  zh: /(?<![二三四五六七八九百千万第])(?:十[一二三四五六七八九]?|[二两三四五六七八九])(?=[个名位人家])/gu,
}
