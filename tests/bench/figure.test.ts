import { expect, test } from 'vitest'

import { judge, median } from '../../bench/figure'

const speed = { name: 'speed', unit: 'a second' }

test('the median is the middle of what was measured, in whatever order it came', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow('Nothing was measured')
})

test('a figure tells its median, its spread and its ratio to the yardstick', () => {
  const yardstick = { name: 'raw loop', rounds: [40, 20, 60] }
  const judged = judge({ ...speed, rounds: [10, 30, 20], yardstick })

  expect(judged).toMatchObject({ value: 20, spread: [10, 30], ratio: 0.5, met: null })
  expect(judged.yardstick).toEqual({ name: 'raw loop', value: 40 })
})

test('a budget is met up to its very edge, judged by the median', () => {
  expect(judge({ ...speed, rounds: [1, 12, 99], budget: { most: 12 } }).met).toBe(true)
  expect(judge({ ...speed, rounds: [12.1], budget: { most: 12 } }).met).toBe(false)
  expect(judge({ ...speed, rounds: [60], budget: { least: 60 } }).met).toBe(true)
  expect(judge({ ...speed, rounds: [59.9], budget: { least: 60 } }).met).toBe(false)
})

test('less than the budget speaks of can miss it, and never shows that it is met', () => {
  const budget = { most: 2 }

  expect(judge({ ...speed, rounds: [1], budget, share: 0.1 }).met).toBeNull()
  expect(judge({ ...speed, rounds: [3], budget, share: 0.1 }).met).toBe(false)
  expect(judge({ ...speed, rounds: [1], budget, share: 1 }).met).toBe(true)
})

test('a share of the yardstick is missed where there is no yardstick to be held against', () => {
  const budget = { leastRatio: 0.5 }
  const beside = (value: number) => ({ name: 'raw loop', rounds: [value] })

  expect(judge({ ...speed, rounds: [50], budget, yardstick: beside(100) }).met).toBe(true)
  expect(judge({ ...speed, rounds: [49], budget, yardstick: beside(100) }).met).toBe(false)
  expect(judge({ ...speed, rounds: [50], budget, yardstick: beside(0) }).met).toBe(false)
  expect(judge({ ...speed, rounds: [50], budget }).met).toBe(false)
})
