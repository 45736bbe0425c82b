import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Breach, breachesOf, isProven, safeInsiders, safeWidth } from '#surveys/findings/guard'
import type { Interval } from '#surveys/findings/interval'

const cells = ['a']
const outsiders = { cells, width: safeWidth }
const insiders = { cells, insiders: safeInsiders }

test.each<[Interval, Breach[]]>([
  [[0, 4], []],
  [[0, 3], ['narrow']],
  [[1, 5], []],
  [[2, 5], ['narrow']],
  [
    [1, 4],
    ['narrow', 'small'],
  ],
  [
    [2, 3],
    ['narrow', 'small'],
  ],
  [[9, 9], ['narrow']],
  [[0, null], []],
])('R10: the interval %j breaks %j', (interval, breaches) => {
  expect(breachesOf(outsiders, interval)).toEqual(breaches)
})

test.each<[Interval, Breach[]]>([
  [[1, 4], ['small']],
  [[0, 3], []],
  [[0, 4], []],
  [[2, 5], []],
])('R10: even where a width of 3 would do, the interval %j breaks %j', (interval, breaches) => {
  expect(breachesOf({ cells, width: 3 }, interval)).toEqual(breaches)
})

test.each<[Interval, Breach[]]>([
  [[0, 3], ['insiders']],
  [[3, 3], ['insiders']],
  [[3, 4], []],
  [[0, 4], []],
  [[4, 4], ['insiders']],
  [[4, 5], []],
  [[0, 2], []],
  [[2, 2], []],
  [[3, null], []],
])('R11: with three insiders the interval %j breaks %j', (interval, breaches) => {
  expect(breachesOf(insiders, interval)).toEqual(breaches)
})

test('what is not asked for is not broken', () => {
  expect(breachesOf({ cells }, [2, 2])).toEqual([])
})

test('what is proven by some counts holds for every interval around them', () => {
  const edge = fc.integer({ min: 0, max: 8 })
  const guard = fc.constantFrom(outsiders, insiders, { ...outsiders, ...insiders })
  fc.assert(
    fc.property(guard, edge, edge, edge, edge, (each, lo, width, below, above) => {
      fc.pre(isProven(each, [lo, lo + width]))
      expect(breachesOf(each, [Math.max(0, lo - below), lo + width + above])).toEqual([])
    }),
  )
})

test('three insiders are not refuted by counts too small for them, for larger ones may follow', () => {
  expect(isProven(insiders, [0, 2])).toBe(false)
  expect(isProven(insiders, [0, 3])).toBe(false)
  expect(isProven(insiders, [0, 4])).toBe(true)
})
