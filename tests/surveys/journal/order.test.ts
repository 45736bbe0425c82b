import { expect, test } from 'vitest'

import { nextClock } from '#surveys/journal/order'

import { mark } from './writing'

const clocked = (...clocks: number[]) => clocks.map((clock, n) => ({ id: mark(n), clock }))

test('the next edit is one later than the latest', () => {
  expect(nextClock([])).toBe(1)
  expect(nextClock(clocked(1, 3, 2, 3))).toBe(4)
})

test('whoever has seen only the end of a long journal writes behind it', () => {
  expect(nextClock(clocked(9000, 9001))).toBe(9002)
})

test('a thousand edits with absurd clocks leave numbers enough for all that come', () => {
  const absurd = Array<number>(1000).fill(2 ** 53 - 1)

  expect(nextClock(clocked(1, 2, ...absurd))).toBeLessThan(2 ** 53 / 100_000)
  expect(nextClock(clocked(1, 2, 2 ** 53 - 1))).toBe(10_003)
})
