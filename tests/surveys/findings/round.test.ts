import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAdjacent, round, type Rounding } from '#surveys/findings/round'
import type { Solver } from '#surveys/findings/solver'
import { chance } from './chance'
import ka9 from './known-answers/ka9.json'
import { roundedByBruteForce } from './round-by-brute-force'
import { arbitraryRounding, tableToRound } from './table-to-round'
import { solve } from './the-solver'

test('the known answer KA9 becomes adjacent multiples of 5 that add up', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const system = tableToRound(ka9.counts)
    const rounded = round(system, { solve, random: chance(seed) })

    expect(faultsOf(system, rounded.ok && rounded.value)).toEqual([])
  }
})

test('numbers are adjacent, add up and keep what is known, or no others would', () => {
  const found = { some: 0, none: 0 }
  fc.assert(
    fc.property(arbitraryRounding, fc.nat(), (system, seed) => {
      const rounded = round(system, { solve, random: chance(seed), spread: 2 })
      found[rounded.ok ? 'some' : 'none'] += 1

      expect(rounded.ok).toBe(roundedByBruteForce(system) !== undefined)
      if (rounded.ok) expect(faultsOf(system, rounded.value)).toEqual([])
    }),
    { numRuns: 400 },
  )
  expect(Math.min(found.some, found.none)).toBeGreaterThan(20)
})

const letters = ['a', 'b', 'c']
const pairs = ['ab', 'bc', 'ca']

test('where only halves would do, there is no rounding', () => {
  const system: Rounding = {
    counts: new Map(letters.map((key) => [key, 2])),
    fixed: new Map(pairs.map((pair) => [pair, 5])),
    sums: pairs.map((pair) => ({ total: pair, parts: pair.split('') })),
    limits: [],
  }

  expect(round(system, { solve, random: chance(1) })).toEqual({
    ok: false,
    problems: [{ code: 'no-rounding' }],
  })
})

test('groups that overlap are rounded in whole numbers, though a linear program halves them', () => {
  const counts = new Map([...letters, ...pairs].map((key) => [key, key.length === 1 ? 2 : 4]))
  const sums = pairs.map((pair) => ({ total: pair, parts: pair.split('') }))
  const system = { counts, fixed: new Map<string, number>(), sums, limits: [] }
  const seen: boolean[] = []
  const watched: Solver = (region, work) => {
    seen.push(region.columns.some(({ whole }) => whole))
    return solve(region, work)
  }
  const rounded = round(system, { solve: watched, random: () => 0.5 })

  expect(seen).toEqual([false, true])
  expect(faultsOf(system, rounded.ok && rounded.value)).toEqual([])
})

test('what was rounded before stays, and a multiple stays itself', () => {
  const system = { ...tableToRound([[4, 10, 3]]), fixed: new Map([['r0c0', 0]]) }
  const rounded = round(system, { solve, random: chance(1) })

  expect(rounded.ok && [rounded.value.get('r0c0'), rounded.value.get('r0c1')]).toEqual([0, 10])
})

test('the same chance gives the same numbers, another chance may give others', () => {
  const system = tableToRound([
    [2, 3, 7],
    [8, 12, 2],
  ])
  const drawn = (seed: number) => {
    const rounded = round(system, { solve, random: chance(seed), spread: 1 })
    return JSON.stringify(rounded.ok && [...rounded.value])
  }

  expect(drawn(3)).toBe(drawn(3))
  expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed))).size).toBeGreaterThan(1)
})

test.each([
  ['numbers that do not add up', 'do not add up', 1],
  ['halves for whole numbers', 'fractions', 0.5],
])('a solver that gives %s is not believed', (_name, message, value) => {
  const liar: Solver = (region, work) =>
    work(() => ({ status: 'optimal', value: 0, point: region.columns.map(() => value) }))

  expect(() =>
    round(
      tableToRound([
        [1, 1],
        [1, 3],
      ]),
      { solve: liar, random: chance(1) },
    ),
  ).toThrow(message)
})

function faultsOf({ counts, fixed, sums, limits }: Rounding, rounded: Map<string, number> | false) {
  const valueOf = (key: string) => fixed.get(key) ?? (rounded ? rounded.get(key) : undefined) ?? NaN
  return [
    ...[...counts].filter(([key, n]) => !fixed.has(key) && !isAdjacent(valueOf(key), n)),
    ...sums.filter(({ total, parts }) => {
      return parts.reduce((sum, key) => sum + valueOf(key), 0) !== valueOf(total)
    }),
    ...limits.filter(({ parts, atMost }) => {
      return parts.reduce((sum, { key, weight }) => sum + weight * valueOf(key), 0) > atMost
    }),
  ]
}
