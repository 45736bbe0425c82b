import { expect, test } from 'vitest'

import { chartOf, plots, tableOf, type Plot } from '../../bench/growth/plots'
import { readOptions } from '../../bench/growth/read-options'
import type { Growth } from '../../bench/growth/results'

const plot: Plot = {
  ...{ name: 'counting', curve: 'counting', of: 'responses', least: 0.01 },
  ...{ title: 'Seconds', basis: 'Forty questions' },
  measures: [{ name: 'taking', label: 'taken in' }],
}

const growth: Growth = {
  counting: [
    { step: 1000, measured: { taking: 0.0251 } },
    { step: 1_000_000, measured: { taking: 25.4 } },
  ],
}

test('curves are named one by one, up to a step, or are drawn again', () => {
  expect(readOptions(['--only', 'raw', '--most', '100000'], ['raw'])).toEqual({
    ok: true,
    value: { only: ['raw'], most: 100_000, isDrawn: false },
  })
  expect(readOptions(['--draw', '--only', 'row', '--most', 'all', '-x'], ['raw'])).toEqual({
    ok: false,
    problems: [
      { code: 'no-such-curve', name: 'row' },
      { code: 'no-number', name: 'all' },
      { code: 'no-such-option', name: '-x' },
    ],
  })
})

test('what was measured becomes a line and a table of the same numbers', () => {
  expect(chartOf(plot, growth)).toMatchObject({
    ...{ shape: 'lines', least: 0.01, most: 25.4 },
    description: 'Seconds, from 1,000 to 1,000,000 responses: taken in from 0.0251 to 25.4.',
    rows: [
      { label: '1K', values: [{ value: 0.0251, label: '0.0251' }] },
      { label: '1M', values: [{ value: 25.4, label: '25.4' }] },
    ],
  })
  expect(tableOf(plot, growth)).toBe(
    '| responses | taken in |\n| --- | ---: |\n| 1,000 | 0.0251 |\n| 1,000,000 | 25.4 |',
  )
})

test('a curve that was not measured has no picture', () => {
  expect(plots.map((each) => chartOf(each, {}))).toEqual(plots.map(() => undefined))
})
