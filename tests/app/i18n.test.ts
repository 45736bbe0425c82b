import { expect, test } from 'vitest'

import { languagesAsked } from '#app/i18n/accept-language'
import { languageInPath, nearestLanguage, preferredLanguage } from '#app/i18n/choose-language'
import { formatDate, formatList, formatNumber } from '#app/i18n/format'
import { direction } from '#app/i18n/languages'

const asking = (header: string) =>
  new Request('http://localhost/', { headers: header ? { 'Accept-Language': header } : {} })

test.each([
  ['de,fr', 'fr'],
  ['uk-UA,uk;q=0.9,ru;q=0.8,en;q=0.5', 'ru'],
  ['sw,fr;q=0.8', 'fr'],
  ['en;q=0.3, zh-Hant-TW;q=0.9', 'zh'],
  ['pt-BR,pt', 'es'],
  ['kk', 'ru'],
  ['de', 'en'],
  ['fr;q=0,es', 'es'],
  ['*;q=0.5', 'en'],
  ['', 'en'],
  ['%%%,;;q=x', 'en'],
])('a browser that asks for “%s” is answered in %s', (header, lang) => {
  expect(preferredLanguage(asking(header))).toBe(lang)
})

test('languages are asked for in the order of their wish', () => {
  expect(languagesAsked('a-b,en;q=0.2,fr;q=0.9,ru')).toEqual(['ru', 'fr', 'en'])
})

test.each([
  ['fr-CA', 'ru', 'fr'],
  ['pt', 'pt-BR,pt', 'es'],
  ['pt', 'fr', 'fr'],
  ['tg', '', 'ru'],
  ['sw', 'pt', 'es'],
  ['sw', '', 'en'],
])('for the address /%s and a browser that asks for “%s” %s is nearest', (named, header, lang) => {
  expect(nearestLanguage(named, asking(header))).toBe(lang)
})

test.each([
  ['/pt-BR/k7m2', 'pt-BR'],
  ['/en', 'en'],
  ['/api/x', undefined],
  ['/log', undefined],
  ['/staff', undefined],
  ['/', undefined],
])('the address %s names the language %s', (path, lang) => {
  expect(languageInPath(path)).toBe(lang)
})

test('Arabic, Persian and Hebrew run from right to left, and our five do not', () => {
  expect(['ar', 'fa', 'he', 'ur'].map(direction)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
  expect(['en', 'fr', 'es', 'ru', 'zh', 'en-XA'].map(direction)).toEqual(Array(6).fill('ltr'))
})

test('English days, numbers and lists follow the language and no one country', () => {
  expect(formatDate('en', '2026-03-01')).toBe('1 March 2026')
  expect(formatDate('ru', '2026-03-01')).toBe('1 марта 2026 года')
  expect(formatDate('zh', '2026-03-01')).toBe('2026年3月1日')
  expect(formatNumber('fr', 12500)).toBe('12\u202f500')
  expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c')
})
