import { beforeAll, expect, test } from 'vitest'

import type { Chart } from '#surveys/reports/chart'

import { demoRelease } from './demo-release'
import { reportOf, type Released } from './released'

let released: Released
beforeAll(async () => {
  released = await demoRelease('access-to-health-2026')
}, 720_000)

test('the parts of every bar make a hundred, whatever their rounded labels add up to', () => {
  const charts = partsIn(released).filter(({ unit }) => unit === 'share')
  const whole = charts.flatMap(({ rows }) => rows.filter(({ values }) => !values.includes(null)))
  const sums = whole.map(({ values }) => values.reduce((sum, value) => sum + (value?.value ?? 0), 0))

  expect(whole.length).toBeGreaterThan(300)
  expect(sums.filter((sum) => Math.abs(sum - 100) > 1e-9)).toEqual([])
}) // prettier-ignore

test('a part is drawn as its label says, which is rounded', () => {
  const values = partsIn(released).flatMap(({ rows }) => rows.flatMap((row) => row.values))
  const known = values.flatMap((value) => (value && !value.isFew ? [value] : []))

  expect(known.filter(({ value, label }) => `${Math.round(value)}%` !== label)).toEqual([])
})

function partsIn(input: Released): Chart[] {
  return reportOf(input, 'en')
    .chapters.flatMap(({ questions }) => questions.flatMap(({ views }) => views))
    .flatMap(({ charts }) => charts)
    .filter(({ shape }) => shape === 'stacked' || shape === 'diverging')
}
