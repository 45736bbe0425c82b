import { expect, test } from 'vitest'
import * as kit from '#surveys/kit/kit'
import { kitWords } from '#app/cli/catalogue/kit-words'

const options = { a: 'A', b: 'B' }

const made: Record<string, object> = {
  single: kit.single('q', 'Q', options),
  multiple: kit.multiple('q', 'Q', options),
  yesNo: kit.yesNo('q', 'Q'),
  scale: kit.scale('q', 'Q', { from: 1, to: 2, labels: { 1: 'A', 2: 'B' } }),
  number: kit.number('q', 'Q'),
  percentage: kit.percentage('q', 'Q'),
  shortText: kit.shortText('q', 'Q'),
  longText: kit.longText('q', 'Q'),
  matrix: kit.matrix('q', 'Q', { rows: options, columns: options }),
  ranking: kit.ranking('q', 'Q', options),
  country: kit.country('q', 'Q'),
  region: kit.region('q', 'Q'),
  date: kit.date('q', 'Q', { precision: 'year' }),
  note: kit.note('q', 'Q'),
}

const combining = ['and', 'or', 'not', 'page', 'survey']

test('every kind of question is known with the words it can be asked', () => {
  const words = Object.entries(made).map(([kind, question]) => [kind, wordsOf(question)])

  expect(sorted(kitWords)).toEqual(Object.fromEntries(words))
})

test('no kind of question of the kit is left out', () => {
  const kinds = Object.keys(kit).filter((name) => !combining.includes(name))

  expect(Object.keys(kitWords).sort()).toEqual(kinds.sort())
})

function wordsOf(question: object): string[] {
  return Object.entries(question)
    .filter(([, part]) => typeof part === 'function')
    .map(([name]) => name)
    .sort()
}

function sorted(words: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(words).map(([kind, own]) => [kind, [...own].sort()]))
}
