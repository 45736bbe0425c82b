import fc from 'fast-check'
import { expect, test } from 'vitest'

import { audit } from '#surveys/findings/audit'
import type { Facts } from '#surveys/findings/facts'
import type { Solver } from '#surveys/findings/solver'

import { arbitraryFacts, arbitraryTable, most } from './arbitrary-facts'
import { possibleCounts, rangeOf } from './brute-force'
import { solve } from './the-solver'

function intervalsOf(facts: Facts, solver: Solver = solve) {
  const found = audit(facts, solver)
  return found.ok ? Object.fromEntries(found.value) : found.problems
}

test('in a table the intervals are those of all whole counts that agree with it', () => {
  fc.assert(
    fc.property(arbitraryTable, ({ facts }) => {
      // Alone in its row a hidden cell may be as large as the sum of a column.
      const possible = possibleCounts(facts, most * 4)
      const ranges = facts.cells.map((cell) => [cell, rangeOf(possible, [cell])])
      expect(intervalsOf(facts)).toEqual(Object.fromEntries(ranges))
    }),
    { numRuns: 100 },
  )
})

test('whatever the facts, no count that agrees with them lies outside its interval', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const possible = possibleCounts(facts, most)
      const found = intervalsOf(facts) as Record<string, [number, number]>
      for (const cell of facts.cells) {
        const [least, greatest] = rangeOf(possible, [cell])
        const [lo, hi] = found[cell] ?? [NaN, NaN]
        expect(lo).toBeLessThanOrEqual(least)
        expect(hi).toBeGreaterThanOrEqual(greatest)
      }
    }),
    { numRuns: 100 },
  )
})

test('a cell that no fact limits from above has no end', () => {
  const facts = [
    { sum: ['a', 'b'], lo: 7 },
    { sum: ['b', 'c'], lo: 1, hi: 5 },
    { sum: ['c'], hi: null },
  ]

  expect(intervalsOf({ cells: ['a', 'b', 'c', 'd'], facts })).toEqual({
    ...{ a: [2, null], b: [0, 5] },
    ...{ c: [0, 5], d: [0, null] },
  })
})

test('where a sum has no end, its least may be as large as a fact says', () => {
  const facts = [
    { sum: ['a', 'b'], lo: 70, hi: null },
    { sum: ['a'], hi: 20 },
    { sum: ['c'], lo: 30 },
  ]

  expect(intervalsOf({ cells: ['a', 'b', 'c'], facts })).toEqual({
    ...{ a: [0, 20], b: [50, null] },
    c: [30, null],
  })
})

test('of several facts about one cell the tightest counts, in whatever order', () => {
  const facts = [
    { sum: ['a'], lo: 2, hi: 8 },
    { sum: ['a'], lo: 4, hi: 6 },
    { sum: ['a'], lo: 1, hi: 9 },
  ]

  expect(intervalsOf({ cells: ['a'], facts })).toEqual({ a: [4, 6] })
})

test('only targets are told, in their order', () => {
  const facts = [{ sum: ['a', 'b', 'c'], lo: 2, hi: 2 }]
  const found = audit({ cells: ['a', 'b', 'c'], facts, targets: ['c', 'a'] }, solve)

  expect(found.ok && [...found.value.keys()]).toEqual(['c', 'a'])
})

test('a cell may carry any name', () => {
  const cells = ['__proto__', 'constructor', '2', '1', 'É “x”\n']
  const facts = [{ sum: cells, hi: 3 }]
  const found = audit({ cells, facts }, solve)

  expect(found.ok && [...found.value]).toEqual(cells.map((cell) => [cell, [0, 3]]))
})

test('fractions are rounded inward, and whole results stay what they are', () => {
  const pairs = [
    { sum: ['a', 'b'], lo: 3, hi: 4 },
    { sum: ['b', 'c'], lo: 3, hi: 4 },
    { sum: ['a', 'c'], lo: 3, hi: 4 },
  ]

  // By linear program each lies from 1 to 2.5.
  expect(intervalsOf({ cells: ['a', 'b', 'c'], facts: pairs })).toEqual({
    ...{ a: [1, 2], b: [1, 2], c: [1, 2] },
  })
})

test('large counts are exact to one person', () => {
  const [total, part] = [999_999_999, 123_456_789]
  const facts = [
    { sum: ['a', 'b', 'c'], lo: total, hi: total },
    { sum: ['a', 'b'], lo: part, hi: part + 1 },
  ]

  expect(intervalsOf({ cells: ['a', 'b', 'c'], facts })).toEqual({
    ...{ a: [0, part + 1], b: [0, part + 1] },
    ...{ c: [total - part - 1, total - part] },
  })
})

test.each([
  [
    'of one cell',
    [
      { sum: ['a'], lo: 3 },
      { sum: ['a'], hi: 2 },
    ],
  ],
  [
    'of sums',
    [
      { sum: ['a', 'b'], hi: 2 },
      { sum: ['a'], lo: 2 },
      { sum: ['b'], lo: 1 },
    ],
  ],
  ['of a sum below nothing', [{ sum: ['a', 'b'], lo: -5, hi: -1 }]],
])('facts %s that contradict each other have no intervals', (_name, facts) => {
  expect(intervalsOf({ cells: ['a', 'b'], facts })).toEqual([{ code: 'facts-contradict' }])
})

test('facts that only halves of people would keep contradict each other', () => {
  const halves = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
  ].map((sum) => ({ sum, lo: 1, hi: 1 }))

  expect(intervalsOf({ cells: ['a', 'b', 'c'], facts: halves })).toEqual(
    ['a', 'b', 'c'].map((cell) => ({ code: 'facts-no-whole-number', cell })),
  )
})

test('a solver that offers counts which break a fact is not believed', () => {
  const liar: Solver = (region, work) =>
    work(() => ({ status: 'optimal', value: 0, point: region.columns.map(() => 9) }))

  expect(() => intervalsOf({ cells: ['a'], facts: [{ sum: ['a'], hi: 8 }] }, liar)).toThrow(
    'break a fact',
  )
  expect(() =>
    intervalsOf({ cells: ['a', 'b'], facts: [{ sum: ['a', 'b'], hi: 17 }] }, liar),
  ).toThrow('break a fact')
  expect(intervalsOf({ cells: ['a', 'b'], facts: [{ sum: ['a', 'b'], hi: 18 }] }, liar)).toEqual({
    ...{ a: [9, 9], b: [9, 9] },
  })
})
