import { expect, test } from 'vitest'
import { languages, type OfficialLanguage } from '#surveys/definition/survey'
import { lintText } from '#surveys/findings/quotes/lint-text'
import type { TextCode } from '#surveys/findings/quotes/quote-rule'
import { quoteRules } from '#surveys/findings/quotes/quote-rules'
import { any } from './examples/any'
import { enNames } from './examples/en-names'
import { enPlacesAndNumbers } from './examples/en-places-and-numbers'
import { esNames } from './examples/es-names'
import { esPlacesAndNumbers } from './examples/es-places-and-numbers'
import type { Examples } from './examples/example'
import { frNames } from './examples/fr-names'
import { frPlacesAndNumbers } from './examples/fr-places-and-numbers'
import { ruNames } from './examples/ru-names'
import { ruPlacesAndNumbers } from './examples/ru-places-and-numbers'
import { zhNames } from './examples/zh-names'
import { zhPlacesAndNumbers } from './examples/zh-places-and-numbers'

const byLanguage: [OfficialLanguage, Examples][] = [
  ['en', any],
  ['en', { ...enPlacesAndNumbers, ...enNames }],
  ['fr', { ...frPlacesAndNumbers, ...frNames }],
  ['es', { ...esPlacesAndNumbers, ...esNames }],
  ['ru', { ...ruPlacesAndNumbers, ...ruNames }],
  ['zh', { ...zhPlacesAndNumbers, ...zhNames }],
]
const all = byLanguage.flatMap(([language, examples]) =>
  Object.entries(examples).map(([code, example]) => ({
    language,
    code: code as TextCode,
    ...example,
  })),
)
const codesIn = (text: string, language: OfficialLanguage) =>
  lintText(text, language).map((t) => t.code)

test.each(all)('“$code” finds every example in $language', ({ code, language, hits }) => {
  expect(hits.length).toBeGreaterThanOrEqual(8)
  expect(hits.filter((hit) => !codesIn(hit, language).includes(code))).toEqual([])
})

test.each(all)('“$code” lets what only looks alike pass in $language', (example) => {
  const { code, language, near } = example
  expect(near.length).toBeGreaterThanOrEqual(8)
  expect(near.filter((text) => codesIn(text, language).includes(code))).toEqual([])
})

test('every rule has examples', () => {
  const shown = new Set(all.map(({ code }) => code))

  expect(quoteRules.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual([])
})

test('no two rules give the same code', () => {
  const codes = quoteRules.map(({ code }) => code)

  expect(new Set(codes).size).toBe(codes.length)
})

test.each(languages)('a plain sentence in %s is let pass by every rule', (language) => {
  expect(lintText(plain[language], language)).toEqual([])
})

const plain: Record<OfficialLanguage, string> = {
  en: 'We may march again if one of us is not heard; nobody asks what we need.',
  fr: 'Nous sommes fatiguées de nous cacher, et une seule voix ne suffit pas.',
  es: 'Queremos vivir en paz, que una pueda decir lo que piensa sin miedo.',
  ru: 'Мы хотим жить без страха, и чтобы того, кто нас обидел, остановили.',
  zh: '我们想安心地生活，有一些姐妹一个人也不敢去看病。',
}
