import { expect, test } from 'vitest'

import { releaseSentence } from '#app/cli/release-words'

const telling = { code: 'telling', table: 'funded', cell: 'yes', breach: 'narrow' } as const

test('a number that tells too much is named by its table, row and cell', () => {
  const inRow = releaseSentence({ ...telling, breakdown: 'area', row: 'africa' })
  const overall = releaseSentence({ ...telling, breakdown: null, row: null })

  expect(inRow).toMatch(/^tables\.funded by area\.africa\.yes: /)
  expect(overall).toMatch(/^tables\.funded\.yes: /)
})

test('numbers that nobody can have given are told with their questions', () => {
  const sentence = releaseSentence({ code: 'impossible', questions: ['funded', 'led'] })

  expect(sentence).toContain('(funded, led)')
})

test('a fault of the file as a whole is told of the file', () => {
  expect(releaseSentence({ code: 'wrong-form', at: '', facts: {} })).toMatch(/^The file: /)
})

test('what stands in a file cannot steer the terminal', () => {
  const problem = { code: 'unknown-table', at: '', facts: { table: '\u001b[2Jfees' } } as const

  expect(releaseSentence(problem)).toContain('“\ufffd[2Jfees”')
})
