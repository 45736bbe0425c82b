import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Facts } from '#surveys/findings/facts'
import { limitsOf, shift } from '#surveys/findings/shift'
import type { Region } from '#surveys/findings/solver'

import { arbitraryFacts, most } from './arbitrary-facts'
import { possibleCounts } from './brute-force'

/** Every way to give each cell a number up to `most`, whatever the facts say. */
function everyPoint(cells: string[]): number[][] {
  return possibleCounts({ cells, facts: [] }, most).map((counts) => [...counts.values()])
}

function isInside({ columns, rows }: Region, point: number[]): boolean {
  const isBetween = (n: number, { lo, hi }: { lo: number; hi: number }) => n >= lo && n <= hi
  const at = (column: number) => point[column] ?? NaN
  return (
    columns.every((column, n) => isBetween(at(n), column)) &&
    rows.every((row) =>
      isBetween(
        row.columns.reduce((sum, n) => sum + at(n), 0),
        row,
      ),
    )
  )
}

function agreeing({ cells, facts }: Facts): number[][] {
  const possible = possibleCounts({ cells, facts }, most)
  return possible.map((counts) => cells.map((cell) => counts.get(cell) ?? NaN))
}

const points = everyPoint(['a', 'b', 'c', 'd', 'e'])

/** Some facts, at times with one more that others may contradict. */
const subject = fc
  .tuple(arbitraryFacts, fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 1 }))
  .map(([{ cells, facts }, [total]]): Facts => {
    if (total === undefined) return { cells, facts }
    return { cells, facts: [...facts, { sum: cells.slice(1, 4), lo: total, hi: total }] }
  })

test('moved, a region holds exactly the counts that agree with the facts', () => {
  let crossed = 0
  fc.assert(
    fc.property(subject, (facts) => {
      const expected = agreeing(facts)
      const shifted = shift(limitsOf(facts))
      if (!shifted) crossed += 1
      const inside = points.filter(
        (point) =>
          shifted &&
          isInside(
            shifted.region,
            point.map((n, column) => n - (shifted.lows[column] ?? NaN)),
          ),
      )
      expect(inside).toEqual(expected)
    }),
    { seed: 2, numRuns: 100 },
  )
  expect(crossed).toBeGreaterThan(0)
})

test('beside counts of a hundred thousand the columns stay as small as what is unknown of them', () => {
  const around = (cell: string, n: number) => ({ sum: [cell], lo: n - 4, hi: n + 4 })
  const facts = {
    cells: ['a', 'b', 'rest'],
    facts: [
      ...[around('a', 60_000), around('b', 40_000)],
      { sum: ['a', 'b'], lo: 99_996, hi: 100_004 },
      { sum: ['a', 'b', 'rest'], lo: 100_005, hi: 100_005 },
    ],
  }
  const shifted = shift(limitsOf(facts))

  expect(shifted?.lows).toEqual([59_996, 39_996, 0])
  expect(shifted?.region.columns.map(({ hi }) => hi)).toEqual([8, 8, 13])
  expect(shifted?.region.rows.map(({ lo, hi }) => [lo, hi])).toEqual([
    [4, 12],
    [13, 13],
  ])
})

test('what has no end keeps none, and ends what stands beside it where a sum does', () => {
  const facts = [
    { sum: ['a', 'b'], lo: 7 },
    { sum: ['b', 'c'], lo: 1, hi: 5 },
  ]
  const shifted = shift(limitsOf({ cells: ['a', 'b', 'c'], facts }))

  expect(shifted?.lows).toEqual([2, 0, 0])
  expect(shifted?.region.columns.map(({ hi }) => hi)).toEqual([Infinity, 5, 5])
})

test('limits that cross by no more than floating point is wrong are no contradiction', () => {
  const facts = (lo: number) => [
    { sum: ['a', 'b'], lo, hi: lo },
    { sum: ['a'], hi: 2 },
    { sum: ['b'], hi: 3 },
  ]

  expect(shift(limitsOf({ cells: ['a', 'b'], facts: facts(5 + 1e-7) }))).toBeDefined()
  expect(shift(limitsOf({ cells: ['a', 'b'], facts: facts(5.1) }))).toBeUndefined()
})
