import fc from 'fast-check'
import { expect, test } from 'vitest'

import { audit } from '#surveys/findings/audit'
import { findTelling } from '#surveys/findings/certify'
import type { Facts } from '#surveys/findings/facts'
import { breachesOf } from '#surveys/findings/guard'
import type { Solver } from '#surveys/findings/solver'

import { arbitraryFacts } from './arbitrary-facts'
import { chance } from './chance'
import ka10 from './known-answers/ka10.json'
import { cellAt, factsOfRounded, guardsOf, type NamedGuard } from './published-table'
import { solve } from './the-solver'

const table = [
  [0, 10, 15],
  [5, 0, 20],
  [25, 5, 0],
]

function telling(facts: Facts, guards: NamedGuard[], solver = solve, seed = 1) {
  const found = findTelling(facts, guards, { solve: solver, random: chance(seed) })
  if (!found.ok) return found.problems
  return found.value.map(({ guard, interval, breaches }) => ({
    ...{ name: guard.name, interval },
    breaches,
  }))
}

test('an additive table of numbers that may each differ by 4 tells nothing', () => {
  expect(telling(factsOfRounded(table), guardsOf(table))).toEqual([])
})

test('one exact value slipped in is found, with what it tells', () => {
  const { cells, facts } = factsOfRounded(table)
  const exact = { sum: [cellAt(1, 1)], lo: 2, hi: 2 }

  expect(telling({ cells, facts: [...facts, exact] }, guardsOf(table))).toEqual([
    { name: 'r1c1', interval: [2, 2], breaches: ['narrow', 'small'] },
  ])
})

test('an exact base that squeezes its cells against zero is found', () => {
  const row = [0, 0, 5]
  const { cells, facts } = factsOfRounded([row])
  const exact = { sum: cells, lo: 1, hi: 1 }
  const found = telling({ cells, facts: [...facts, exact] }, guardsOf([row]))

  expect(found).toContainEqual({ name: 'r0c0', interval: [0, 0], breaches: ['narrow'] })
  expect(found).toContainEqual({
    ...{ name: 'all but r0c0', interval: [1, 1] },
    breaches: ['narrow', 'small'],
  })
})

test('where at most three fit in, three insiders learn that they are alone', () => {
  const guards = [
    { name: 'three', cells: ['a'], insiders: 3 },
    { name: 'four', cells: ['b'], insiders: 3 },
    { name: 'two', cells: ['c'], insiders: 3 },
  ]
  const facts = [3, 4, 2].map((hi, n) => ({ sum: [guards[n]?.cells[0] ?? ''], hi }))

  expect(telling({ cells: ['a', 'b', 'c'], facts }, guards)).toEqual([
    { name: 'three', interval: [0, 3], breaches: ['insiders'] },
  ])
})

test('conventional rounding fails for each of nine equal options', () => {
  const [{ facts, intervals } = { facts: { cells: [], facts: [] }, intervals: {} }] = ka10
  const guards = facts.cells.map((name) => ({ name, cells: [name], width: 4 }))

  expect(telling(facts, guards)).toEqual(
    Object.entries(intervals).map(([name, interval]) => ({
      ...{ name, interval },
      breaches: ['narrow', 'small'],
    })),
  )
})

test('what is found is what exact intervals show, whichever way chance falls', () => {
  const subject = fc.tuple(arbitraryFacts, fc.integer({ min: 2, max: 4 }), fc.nat())
  fc.assert(
    fc.property(subject, ([facts, width, seed]) => {
      const guards = facts.cells.map((name) => ({ name, cells: [name], width, insiders: 3 }))
      const exact = audit(facts, solve)
      const expected = [...(exact.ok ? exact.value : [])].flatMap(([name, interval]) => {
        const breaches = breachesOf({ cells: [name], width, insiders: 3 }, interval)
        return breaches.length > 0 ? [{ name, interval, breaches }] : []
      })
      expect(telling(facts, guards, solve, seed)).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})

test('a cell without an end is safe, and what lies beside it is judged', () => {
  const facts = [
    { sum: ['a', 'b'], lo: 9 },
    { sum: ['b'], hi: 2 },
  ]
  const guards = [['a'], ['b'], ['b', 'a']].map((cells) => ({
    ...{ name: cells.join(' and '), cells },
    width: 4_000,
  }))

  expect(telling({ cells: ['a', 'b'], facts }, guards)).toEqual([
    { name: 'b', interval: [0, 2], breaches: ['narrow'] },
  ])
})

test('facts that contradict each other certify nothing', () => {
  const facts = [
    { sum: ['a', 'b'], hi: 1 },
    { sum: ['a'], lo: 2 },
  ]

  expect(telling({ cells: ['a', 'b'], facts }, [{ name: 'a', cells: ['a'], width: 4 }])).toEqual([
    { code: 'facts-contradict' },
  ])
})

test('a guard of a cell that the facts do not know is a mistake of ours, not a pass', () => {
  const guards = [{ name: 'b', cells: ['b'], width: 4 }]

  expect(() => telling({ cells: ['a'], facts: [] }, guards)).toThrow('no cell b')
})

test('a hundred countries of five options take less than sixty linear programs', () => {
  const random = chance(20)
  const countries = Array.from({ length: 100 }, () =>
    Array.from({ length: 5 }, () => 5 * Math.floor(random() * random() * 8)),
  )
  const regions = [0, 1, 2, 3, 4].map((region) =>
    countries.map((_country, n) => n).filter((n) => n % 5 === region),
  )
  let programs = 0
  const counting: Solver = (region, work) =>
    solve(region, (minimise) => work((goal) => ((programs += 1), minimise(goal))))

  expect(telling(factsOfRounded(countries, regions), guardsOf(countries), counting)).toEqual([])
  expect(programs).toBeLessThan(60)
})
