import { expect, test } from 'vitest'

import { codeFor, takenCodes } from '#app/analysis/themes/theme-code'
import { fold } from '#surveys/journal/fold'

import { amara, write } from '../../../surveys/journal/writing'

test.each<[string, Record<string, string>, string[], string]>([
  ['its English label', { en: 'Police raids', fr: 'Descentes' }, [], 'police_raids'],
  ['a label in Latin letters', { ru: 'Полиция', es: 'Policía' }, [], 'policia'],
  ['no label, where none is in Latin letters', { ru: 'Полиция', zh: '警察' }, [], 'theme'],
  ['no single Latin letter amid other writing', { zh: '艾滋病 HIV 治疗' }, [], 'theme'],
  ['no number at its beginning', { en: '24 hours' }, [], 'hours'],
  ['no more letters than an id has', { en: 'a'.repeat(60) }, [], 'a'.repeat(40)],
  ['a number, where the code is taken', { en: 'Fear' }, ['fear', 'fear_2'], 'fear_3'],
  ['no word that names something in programs', { en: 'Constructor' }, [], 'constructor_2'],
])('the code of a theme is made of %s', (_of, labels, taken, code) => {
  expect(codeFor(labels, new Set(taken))).toBe(code)
})

test('a long code that is taken stays an id', () => {
  const long = 'a'.repeat(40)

  expect(codeFor({ en: long }, new Set([long]))).toBe(`${'a'.repeat(36)}_2`)
})

test('a code stays taken where its theme was undone, for passages still bear it', () => {
  const own = { question: 'story', labels: { en: 'Fear' }, description: '' }
  const theme = write('theme-added', amara, { ...own, theme: 'fear' })
  const other = write('theme-added', amara, { ...own, question: 'wish', theme: 'hope' })
  const journal = fold([theme, other, write('edit-undone', amara, { edit: theme.id })])

  expect([...takenCodes(journal, 'story')]).toEqual(['fear'])
})
