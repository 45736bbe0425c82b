import { expect, test } from 'vitest'

import { splitChart } from '#app/formats/docx/split-chart'

import { aChart } from './a-report'

const rows = [0, 1, 1, 0, 1, 1].map((depth, at) => ({
  ...{ code: `row${at}`, label: `Row ${at}`, depth: depth === 1 ? (1 as const) : (0 as const) },
  values: [{ value: at, label: String(at), isFew: false }],
}))
const title = (part: number, parts: number) => `${part} of ${parts}`

test('a tall chart is split between regions, with a name for each part', () => {
  const parts = splitChart(aChart({ rows }), 2, title)

  expect(parts.map((part) => part.rows.map(({ code }) => code))).toEqual([
    ['row0', 'row1', 'row2'],
    ['row3', 'row4', 'row5'],
  ])
  expect(parts.map((part) => [part.id, part.title])).toEqual([
    ['refused-1', '1 of 2'],
    ['refused-2', '2 of 2'],
  ])
})

test('small charts are shared out whole', () => {
  const series = ['a', 'b', 'c'].map((code, at) => ({ code, label: code, colour: at + 1 }))
  const wide = rows.map((row) => ({ ...row, values: [null, ...row.values, null] }))
  const parts = splitChart(aChart({ shape: 'multiples', series, rows: wide }), 2, title)

  expect(parts.map((part) => part.series.map(({ code }) => code))).toEqual([['a', 'b'], ['c']])
  expect(
    parts.every((part) => part.rows.every((row) => row.values.length === part.series.length)),
  ).toBe(true)
})

test('lines over waves stay in one', () => {
  expect(splitChart(aChart({ shape: 'lines', rows }), 3, title)).toHaveLength(1)
})
