import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { factsSentence } from '#app/cli/facts-words'
import { readFacts } from '#surveys/findings/read-facts'

import { freshFolder } from '../../support/fresh-stores'
import { runSoundings } from './run-soundings'

async function audited(text: string, ...more: string[]) {
  const file = join(await freshFolder(), 'facts.json')
  writeFileSync(file, text)
  return { file, ...runSoundings('audit', file, ...more) }
}

const facts = {
  cells: ['a', 'b', 'c', 'b b'],
  facts: [
    { sum: ['a', 'b'], lo: 3, hi: 3 },
    { sum: ['b'], hi: 1 },
    { sum: ['b b'], lo: 2 },
  ],
}
const intervals = { a: [2, 3], b: [0, 1], c: [0, null], 'b b': [2, null] }

test.each([[[]], [['--json']]])('audit prints the intervals as JSON, with %j', async (more) => {
  const { status, stdout, stderr } = await audited(JSON.stringify(facts), ...more)

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({ intervals })
})

test('every cell of an audit has a line of its own, and only targets are printed', async () => {
  const { stdout } = await audited(JSON.stringify({ ...facts, targets: ['c', 'a'] }))

  expect(stdout).toBe('{"intervals": {\n  "c": [0, null],\n  "a": [2, 3]\n}}\n')
})

test('facts that contradict each other end with 1 and a sentence', async () => {
  const more = [...facts.facts, { sum: ['a'], hi: 1 }]
  const { status, stdout, stderr } = await audited(JSON.stringify({ ...facts, facts: more }))

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('The facts contradict each other: no counts agree with all of them.')
})

test('every fault of a file is told by its place, and nothing is printed', async () => {
  const wrong = { ...facts, facts: [{ sum: ['a', 'x'] }, { sum: [], lo: 2, hi: 1 }] }
  const { status, stdout, stderr } = await audited(JSON.stringify(wrong))

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr.trimEnd().split('\n')).toEqual([
    'facts[0].sum: there is no cell “x”. Add it to cells, or look at how it is written.',
    'facts[1].sum: this list is empty. Name at least one cell.',
    'facts[1]: lo is 2, which is more than hi, 1. Nothing lies between them.',
  ])
})

test('a flood of faults is cut off, and the rest is counted', async () => {
  const many = Array.from({ length: 33 }, () => ({ sum: ['x'] }))
  const { stderr } = await audited(JSON.stringify({ ...facts, facts: many }))

  expect(stderr.trimEnd().split('\n')).toHaveLength(21)
  expect(stderr).toContain('13 more things are wrong.')
})

test('what is not JSON is named by its file', async () => {
  const { status, file, stderr } = await audited('{"cells": [')

  expect(status).toBe(1)
  expect(stderr).toContain(`${file} is not JSON.`)
})

test('a file that is not there ends with 1', () => {
  const { status, stdout, stderr } = runSoundings('audit', '/nowhere/facts.json')

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('/nowhere/facts.json: the file or its folder is not there')
})

test.each([[[]], [['a.json', 'b.json']], [['a.json', '--all']]])(
  'audit with %j is wrong usage',
  (words) => {
    expect(runSoundings('audit', ...words).status).toBe(2)
  },
)

test('the example of the guide gives what the guide says', async () => {
  const guide = readFileSync('docs/guides/safe-numbers.md', 'utf8')
  const [example = ''] = /(?<=```json\n)[^`]+/.exec(guide) ?? []
  const { stdout } = await audited(example)

  expect(stdout).toContain('"iceland": [')
  expect(guide).toContain(stdout)
})

test.each([
  [{ ...facts, facts: [{ sum: ['a'], lo: 0.5 }] }, 'facts[0].lo: a whole number'],
  [{ ...facts, fact: [] }, 'fact: facts have no such key'],
  [[], 'The file: an object belongs here'],
  [{ ...facts, cells: ['a', 'a'] }, 'cells: the cell “a” is named twice'],
  [{ ...facts, cells: Array.from({ length: 10_001 }, (_each, n) => `c${n}`) }, '10001 cells'],
])('the sentence for a faulty file says where and what: %#', (value, sentence) => {
  const read = readFacts(value)
  const sentences = read.ok ? [] : read.problems.map(factsSentence)

  expect(sentences.join('\n')).toContain(sentence)
})
