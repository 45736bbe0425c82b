import { expect, test } from 'vitest'

import { surveyWords } from '#app/respond/survey-words'
import type { Answers } from '#surveys/definition/answer'
import type { Question, Survey } from '#surveys/definition/survey'

const questions: Question[] = [
  { type: 'single', id: 'led', options: ['yes', 'other'], other: true },
  { type: 'multiple', id: 'needs', options: ['pay', 'law', 'rest'] },
  { type: 'scale', id: 'strain', from: 1, to: 5, labels: [1, 5] },
]
const survey: Pick<Survey, 'pages' | 'texts'> = {
  pages: [{ id: 'p', questions }],
  texts: {
    en: {
      'led.options.yes': 'Yes',
      'led.options.other': 'Another, please say',
      'needs.options.pay': 'Better pay',
      'needs.options.law': 'A fair law',
      'needs.options.rest': 'Rest',
      'strain.labels.5': 'Very much',
      'why.text': 'You chose “{{led}}”. Why?',
      'all.text': 'You named {{needs}}. What comes first?',
      'much.text': 'You said {{strain}}.',
      'grid.rows.pay': 'Pay',
      'grid.columns.more': 'More',
    },
    fr: { 'needs.options.pay': 'De meilleurs salaires', 'all.text': 'Vous citez {{needs}}.' },
  },
}
const english = (answers: Answers = {}) => surveyWords(survey, 'en', answers)

test('a text shows an earlier answer in its words', () => {
  const { text } = english({ needs: ['pay', 'law', 'rest'] })

  expect(text('all.text')).toBe('You named Better pay, A fair law and Rest. What comes first?')
})

test('own words are quoted without the option they were written for', () => {
  const { text } = english({ led: { other: 'A council of {{needs}}' } })

  expect(text('why.text')).toBe('You chose “A council of {{needs}}”. Why?')
})

test('a labelled point of a scale is quoted by its label, any other by its number', () => {
  expect(english({ strain: 5 }).text('much.text')).toBe('You said Very much.')
  expect(english({ strain: 3 }).text('much.text')).toBe('You said 3.')
})

test('a missing answer and one that was refused leave nothing behind', () => {
  expect(english().text('much.text')).toBe('You said .')
  expect(english({ strain: 'prefer_not' }).text('much.text')).toBe('You said .')
})

test('a text that a language lacks is shown in English', () => {
  const french = surveyWords(survey, 'fr', { needs: ['pay', 'law'] })

  expect(french.text('all.text')).toBe('Vous citez De meilleurs salaires et A fair law.')
  expect(french.has('why.text')).toBe(true)
  expect(french.has('why.hint')).toBe(false)
})

test('texts that are filled already stay as they are', () => {
  const { text } = surveyWords(
    { pages: [], texts: { en: { a: 'She wrote “{{led}}”.' } } },
    'en',
    {},
  )

  expect(text('a')).toBe('She wrote “{{led}}”.')
})

test.each([
  ['en', '2026-03', 'March 2026'],
  ['ru', '2026-03', 'март 2026 года'],
  ['zh', '2026-03', '2026年3月'],
  ['fr', '2026', '2026'],
] as const)('in %s the month %s is written %s', (lang, date, written) => {
  expect(surveyWords(survey, lang, {}).piece({ date })).toBe(written)
})

test('every kind of piece has words', () => {
  const { piece } = english()
  const percent = { unit: { word: 'percent' } } as const

  expect(piece({ key: 'grid.columns.more', row: 'grid.rows.pay' })).toBe('Pay: More')
  expect(piece({ word: 'unsure' })).toBe('I am not sure')
  expect(piece({ country: 'KE' })).toBe('Kenya')
  expect(piece({ number: 12_000, unit: { key: 'grid.rows.pay' } })).toBe('12,000 Pay')
  expect(piece({ number: 12.5, ...percent })).toBe('12.5%')
  expect(piece({ band: { from: 25, to: 49 }, ...percent })).toBe('25 to 49%')
  expect(piece({ band: { from: 20 } })).toBe('20 or more')
  expect(piece({ band: { from: 0, to: 0 } })).toBe('0')
  expect(piece({ said: '  as it is ' })).toBe('  as it is ')
})
