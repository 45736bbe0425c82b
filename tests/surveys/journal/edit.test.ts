import { expect, test } from 'vitest'

import { readEdit } from '#surveys/journal/edit'

import { amara, mark, write } from './writing'

const text = mark(1)
const coded = write('passage-coded', amara, {
  ...{ passage: mark(2), text, start: 3, end: 7, words: 'ça 好', themes: ['fear'] },
})
const quote = write('quote-marked', amara, {
  ...{ quote: mark(3), question: 'story', text, lang: 'fr', start: 10, end: 20 },
  ...{ words: 'à Nairobi.', redactions: [], consent: true },
})
const codeOf = (value: unknown) => {
  const read = readEdit(value)
  return read.ok ? 'read' : read.problems[0]?.code
}

test('an edit is read as it was written', () => {
  expect(readEdit(JSON.parse(JSON.stringify(coded)))).toEqual({ ok: true, value: coded })
})

test.each([
  ['a name of another length', { ...coded, id: 'short' }],
  ['a clock that is no whole number', { ...coded, clock: 1.5 }],
  ['a clock that no number can go on from', { ...coded, clock: 2 ** 53 }],
  ['somebody who is no key holder', { ...coded, by: 'Amara' }],
  ['a passage whose words do not fill it', { ...coded, words: 'ça' }],
  ['a passage that ends before it begins', { ...coded, start: 7, end: 3 }],
  ['half a character', { ...coded, words: 'ça \uD83D' }],
  ['a field that nobody knows', { ...coded, region: 'africa' }],
  ['a quote without consent', { ...quote, consent: false }],
  ['words taken out beyond the quote', { ...quote, redactions: [redaction(15, 21)] }],
  ['words taken out twice', { ...quote, redactions: [redaction(12, 15), redaction(14, 16)] }],
  [
    'half a character left over',
    { ...quote, words: 'à Nairob🙂', redactions: [redaction(18, 19)] },
  ],
  ['a language that there is not', { ...quote, lang: 'Frankish' }],
])('%s is no edit', (_what, value) => {
  expect(codeOf(value)).toBe('not-an-edit')
})

test('an edit of a newer house is told from a spoilt one', () => {
  expect(codeOf({ ...coded, format: 'soundings.edit/2' })).toBe('newer-edit')
  expect(codeOf({ ...coded, format: 'soundings.edit/x' })).toBe('not-an-edit')
  expect(codeOf('soundings.edit/2')).toBe('not-an-edit')
})

test('a translation has as many characters as the longest text, in any script', () => {
  const translated = (words: string) => {
    return { ...write('text-translated', amara, { text, lang: 'am', words: '' }), words }
  }

  expect(codeOf(translated('𞤀'.repeat(60_000)))).toBe('read')
  expect(codeOf(translated('a'.repeat(60_001)))).toBe('not-an-edit')
})

function redaction(start: number, end: number) {
  return { start, end, reason: 'place', instead: '[a town]' }
}
