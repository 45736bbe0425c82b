import { expect, test } from 'vitest'

import { faultsOfTyped, otherLabels, typedLabels } from '#app/analysis/themes/typed-labels'
import { fold } from '#surveys/journal/fold'

import { amara, write } from '../../../surveys/journal/writing'

test('blanks that somebody types on the way are no fault, and are not kept', () => {
  expect(faultsOfTyped('  Fear of the police ', 'en', [])).toEqual([])
  expect(typedLabels({ en: ' Fear  ', fr: '   ' })).toEqual({ en: 'Fear' })
})

test.each<[string, string, string, boolean]>([
  ['a place', 'Raids in Nairobi', 'label-tells', true],
  ['a sign of a web page', 'Fear <b>', 'label-markup', true],
  ['what may be a name', 'Ask Maria Lopez about it', 'label-may-tell', false],
  ['more than anybody reads', 'fear '.repeat(60), 'label-too-long', true],
  ['what another theme is called', 'POLICE', 'label-twice', true],
])('a label that holds %s is told while it is typed', (_what, label, code, isRefused) => {
  expect(faultsOfTyped(label, 'en', ['Police'])).toContainEqual(
    expect.objectContaining({ code, isRefused }),
  )
})

test('themes that are merged or retired leave their labels to others', () => {
  const own = { question: 'story', description: '' }
  const add = (theme: string) =>
    write('theme-added', amara, { ...own, theme, labels: { en: theme } })
  const edits = [
    ...['fear', 'police', 'money', 'rain'].map(add),
    write('theme-merged', amara, { question: 'story', theme: 'police', into: 'fear' }),
    write('theme-retired', amara, { question: 'story', theme: 'rain' }),
  ]

  const book = fold(edits).codeBooks.get('story')

  expect(otherLabels(book, 'en', 'money')).toEqual(['fear'])
})
