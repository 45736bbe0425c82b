import { expect, test } from 'vitest'

import { askedSentence, makingSentence, type AskedProblem } from '#app/cli/key-holder/making-words'

test('a number that tells too much is named with how to leave it out', () => {
  const said = makingSentence({
    ...{ code: 'telling' as const, table: 'fees', breakdown: 'region', row: 'africa', cell: 'yes' },
    ...{ breach: 'unproven' as const, proposal: { question: 'fees', breakdown: 'region' } },
  })

  expect(said).toContain('fees')
  expect(said).toContain('--without fees:region')
  expect(said).toContain('Nothing was written.')
})

test('where no numbers add up, the question is named, or the rows', () => {
  expect(makingSentence({ code: 'cannot-round', question: 'fees' })).toContain('--without fees.')
  expect(makingSentence({ code: 'cannot-round' })).toContain('the rows of this survey')
})

test.each<AskedProblem>([
  { code: 'messages-shape' },
  { code: 'messages-shape', lang: 'fr' },
  { code: 'messages-language', lang: 'de' },
  { code: 'messages-empty', lang: 'fr' },
  { code: 'messages-too-long', lang: 'fr', most: 5000 },
  { code: 'left-unknown', given: 'x:y', known: [] },
  { code: 'not-in-order', numbers: [2] },
  { code: 'earlier-not-whole', file: 'a.json' },
  { code: 'before-damaged', file: 'a.bundle' },
  { code: 'not-json', file: 'a.json' },
])('$code has a whole sentence', (problem) => {
  const said = askedSentence(problem)

  expect(said).toMatch(/^[A-Z“a].*[.]$/)
  expect(said).not.toMatch(/undefined|NaN|\[object/)
  for (const fact of ['given', 'file', 'lang', 'most'] as const) {
    if (fact in problem) expect(said).toContain(problem[fact as keyof AskedProblem])
  }
})
