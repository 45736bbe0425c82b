import { expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { languages } from '#surveys/definition/survey'
import { countText } from '#surveys/reports/cells'

test.each([
  ['en', '35%', '2.0', 'A, B or C'],
  ['fr', '35\u00a0%', '2,0', 'A, B ou C'],
  ['es', '35\u00a0%', '2,0', 'A, B o C'],
  ['ru', '35\u00a0%', '2,0', 'A, B или C'],
  ['zh', '35%', '2.0', 'A、B或C'],
] as const)('numbers and lists are written as %s does', (lang, percent, decimal, either) => {
  const words = reportWords(lang)

  expect(words.percent(35)).toBe(percent)
  expect(words.decimal(2)).toBe(decimal)
  expect(words.either(['A', 'B', 'C'])).toBe(either)
})

test('a year stays a year, a month is named, and a day is written out', () => {
  const { date } = reportWords('en')

  expect([date('2026'), date('2026-03'), date('2026-03-01')]).toEqual([
    ...['2026', 'March 2026', '1 March 2026'],
  ])
})

test('what people wrote is put into a sentence as it stands', () => {
  const words = '$t(note.dash) {{number}} <b>'

  expect(reportWords('en').say('quoted', { words })).toBe(`“${words}”`)
})

test('what is no language of surveys keeps its own words around English texts', () => {
  expect(reportWords('en-XA').lang).toBe('en')
  expect(reportWords('ar').say('view.all')).toBe('كل الإجابات')
})

test('a report in a language without words of its own says so in the nearest that has', () => {
  const words = reportWords('pt')

  expect([words.lang, words.say('view.all')]).toEqual(['pt', reportWords('es').say('view.all')])
  expect(words.partly).toContain('Português')
  expect([reportWords('ar').partly, reportWords('fr-CA').partly]).toEqual([undefined, undefined])
})

test('languages that no word is known for call themselves', () => {
  expect(['en', 'sw', 'pt-BR'].map(reportWords('fr').language)).toEqual([
    ...['anglais', 'Kiswahili', 'Português (Brasil)'],
  ])
})

test('“0–4” keeps its order between words that run from right to left', () => {
  expect(countText(reportWords('ar'), 0)).toBe('\u20660–4\u2069')
  expect(countText(reportWords('en'), 0)).toBe('0–4')
})

test.each(languages)('a sentence in %s that ends in a date has one full stop', (lang) => {
  const date = reportWords(lang).date

  expect([date('2026-03-01'), date('2026-03')].filter((each) => each.endsWith('.'))).toEqual([])
})
