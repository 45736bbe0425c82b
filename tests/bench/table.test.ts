import { expect, test } from 'vitest'

import { judge } from '../../bench/figure'
import { numberOf, tableOf } from '../../bench/table'

test('the table says what was measured, beside what, and whether it is enough', () => {
  const yardstick = { name: 'raw loop', rounds: [200] }
  const table = tableOf([
    judge({
      name: 'inserts',
      unit: 'a second',
      rounds: [80, 90],
      yardstick,
      budget: { leastRatio: 0.5 },
    }),
    judge({ name: 'sealing', unit: 'ms', rounds: [0.25], budget: { most: 0.5 } }),
    judge({ name: 'start', unit: 's', rounds: [1.5] }),
    judge({ name: 'some', unit: 's', rounds: [1.5], budget: { most: 2 }, share: 0.5 }),
  ])

  expect(table.split('\n')).toEqual([
    'name     value  spread  unit      yardstick     ratio  budget        met',
    'inserts     85  80–90   a second  200 raw loop  0.425  ≥ 50 % of it  MISSED',
    'sealing   0.25          ms                             ≤ 0.5         met',
    'start      1.5          s',
    'some       1.5          s                              ≤ 2           not shown',
    '',
  ])
})

test.each([
  [0, '0'],
  [0.00123, '0.00123'],
  [0.4567, '0.457'],
  [12.345, '12.3'],
  [456.7, '457'],
  [1_000_000, '1,000,000'],
])('%d is shown as %s', (value, shown) => {
  expect(numberOf(value)).toBe(shown)
})
