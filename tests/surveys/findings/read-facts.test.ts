import { expect, test } from 'vitest'

import { mostCells, mostCount, mostTerms } from '#surveys/findings/facts'
import { readFacts } from '#surveys/findings/read-facts'

const sound = {
  format: 'soundings.facts/1',
  cells: ['a', 'b'],
  facts: [
    { sum: ['a', 'b'], lo: 3, hi: 3 },
    { sum: ['a'], lo: 1, hi: null },
  ],
  targets: ['a'],
}

const problemsOf = (change: object) => {
  const read = readFacts({ ...sound, ...change })
  return read.ok ? [] : read.problems
}

test('sound facts are read as they are, with or without the name of the format', () => {
  const unnamed = { cells: sound.cells, facts: sound.facts, targets: sound.targets }

  expect(readFacts(sound)).toEqual({ ok: true, value: sound })
  expect(readFacts(unnamed)).toEqual({ ok: true, value: unnamed })
})

test.each([
  ['no object', [], { at: '', wanted: 'object' }],
  ['null', null, { at: '', wanted: 'object' }],
  ['no cells', { facts: [] }, { at: 'cells', wanted: 'array' }],
  ['no facts', { cells: ['a'] }, { at: 'facts', wanted: 'array' }],
])('%s is no file of facts', (_name, value, problem) => {
  expect(readFacts(value)).toEqual({ ok: false, problems: [{ code: 'facts-shape', ...problem }] })
})

test.each([
  [{ format: 'soundings.facts/2' }, 'format', 'format'],
  [{ cells: 'ab' }, 'cells', 'array'],
  [{ cells: ['a', 'b', 7] }, 'cells.2', 'string'],
  [{ cells: ['a', 'b', ''] }, 'cells.2', 'name'],
  [{ facts: [3] }, 'facts.0', 'object'],
  [{ facts: [{ lo: 1 }] }, 'facts.0.sum', 'array'],
  [{ facts: [{ sum: ['a'], lo: 1.5 }] }, 'facts.0.lo', 'count'],
  [{ facts: [{ sum: ['a'], lo: null }] }, 'facts.0.lo', 'count'],
  [{ facts: [{ sum: ['a'], hi: '4' }] }, 'facts.0.hi', 'count'],
  [{ facts: [{ sum: ['a'], hi: mostCount + 1 }] }, 'facts.0.hi', 'count'],
  [{ facts: [{ sum: ['a'], lo: -mostCount - 1 }] }, 'facts.0.lo', 'count'],
  [{ facts: [{ sum: ['a'], low: 1 }] }, 'facts.0.low', 'no-such-key'],
  [{ target: ['a'] }, 'target', 'no-such-key'],
])('the change %j is not written as facts are', (change, at, wanted) => {
  expect(problemsOf(change)).toEqual([{ code: 'facts-shape', at, wanted }])
})

test('the largest counts there may be are read', () => {
  expect(problemsOf({ facts: [{ sum: ['a'], lo: -mostCount, hi: mostCount }] })).toEqual([])
})

test.each([
  [{ cells: [], facts: [], targets: undefined }, [{ code: 'facts-empty', at: 'cells' }]],
  [{ facts: [{ sum: [], hi: 1 }] }, [{ code: 'facts-empty', at: 'facts.0.sum' }]],
  [{ targets: [] }, [{ code: 'facts-empty', at: 'targets' }]],
  [{ cells: ['a', 'b', 'a'] }, [{ code: 'facts-cell-twice', at: 'cells', cell: 'a' }]],
  [{ facts: [{ sum: ['b', 'b'] }] }, [{ code: 'facts-cell-twice', at: 'facts.0.sum', cell: 'b' }]],
  [{ targets: ['a', 'a'] }, [{ code: 'facts-cell-twice', at: 'targets', cell: 'a' }]],
  [
    { facts: [{ sum: ['a', 'x'] }] },
    [{ code: 'facts-unknown-cell', at: 'facts.0.sum', cell: 'x' }],
  ],
  [{ targets: ['y'] }, [{ code: 'facts-unknown-cell', at: 'targets', cell: 'y' }]],
  [
    { facts: [{ sum: ['a'], lo: 4, hi: 3 }] },
    [{ code: 'facts-crossed', at: 'facts.0', lo: 4, hi: 3 }],
  ],
  [{ facts: [{ sum: ['a'], hi: -1 }] }, [{ code: 'facts-crossed', at: 'facts.0', lo: 0, hi: -1 }]],
])('the change %j has no meaning', (change, problems) => {
  expect(problemsOf(change)).toEqual(problems)
})

test('a fact may be exact, and facts may be none', () => {
  expect(problemsOf({ facts: [{ sum: ['a'], lo: 3, hi: 3 }] })).toEqual([])
  expect(problemsOf({ facts: [] })).toEqual([])
})

test('all problems are told at once', () => {
  expect(problemsOf({ facts: [{ sum: ['x', 'y'], lo: 2, hi: 1 }], targets: ['z'] })).toHaveLength(4)
})

test('more cells or longer sums than anybody can wait for are refused by number', () => {
  const cells = Array.from({ length: mostCells }, (_each, n) => `c${n}`)
  const facts = Array.from({ length: mostTerms / mostCells }, () => ({ sum: cells, lo: 0 }))

  expect(problemsOf({ cells, facts, targets: undefined })).toEqual([])
  expect(problemsOf({ cells: [...cells, 'a'] })).toEqual([
    { code: 'facts-too-many', what: 'cells', found: mostCells + 1, most: mostCells },
  ])
  expect(problemsOf({ cells, facts: [...facts, { sum: ['c0'] }], targets: undefined })).toEqual([
    { code: 'facts-too-many', what: 'terms', found: mostTerms + 1, most: mostTerms },
  ])
})
