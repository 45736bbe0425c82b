import { expect, test } from 'vitest'

import type { Bar, Mark } from '#app/ui/chart/drawing'
import { layoutChart } from '#app/ui/chart/layout-chart'
import type { Chart, ChartShape, ChartValue } from '#surveys/reports/chart'

import { chartLanguages, randomChart } from './random-charts'

const lengths: ChartShape[] = ['bars', 'grouped', 'stacked', 'diverging', 'multiples']
const few: ChartValue = { value: 4, label: '0–4', isFew: true }

test.each(lengths)('every length of a %s chart is as long as its number', (shape) => {
  for (let seed = 0; seed < 20; seed++) {
    const chart = plain(randomChart({ shape, lang: 'en', seed }))
    const values = chart.rows.flatMap((row) => row.values.map((value) => value?.value ?? 0))
    const total = values.reduce((sum, value) => sum + value, 0)
    const drawn = barsIn(layoutChart(chart, { lang: 'en', size: 'wide' }).marks)
    const length = drawn.reduce((sum, { width }) => sum + width, 0)
    const ratios = drawn.map(({ width }) => (width / length) * total)

    expect(sorted(ratios).map(Math.round)).toEqual(sorted(values.filter((value) => value > 0)))
  }
})

test.each(lengths)('“0–4” in a %s chart is an open range with its words, and no bar', (shape) => {
  const chart = randomChart({ shape, lang: 'en', seed: 5, rows: 1, series: 2 })
  const marks = marksOf({ ...chart, rows: [row(chart.series.map(() => few))] })

  expect(barsIn(marks)).toEqual([])
  expect(marks.filter(({ kind }) => kind === 'few')).toHaveLength(chart.series.length)
  expect(wordsIn(marks)).toContain('0–4')
})

test('a line breaks at “0–4” and where nothing is published', () => {
  const known = { value: 50, label: '50 %', isFew: false }
  const chart = randomChart({ shape: 'lines', lang: 'en', seed: 1, series: 2 })
  const values = [known, known, few, known, null, known, known]
  const marks = marksOf({ ...chart, rows: values.map((value) => row([value, value])) })

  expect(marks.filter(({ kind }) => kind === 'curve')).toHaveLength(4)
  expect(marks.filter(({ kind }) => kind === 'few')).toHaveLength(2)
})

test('where each step is ten times the one before, ten times as much is always as much higher', () => {
  const chart = randomChart({ shape: 'lines', lang: 'en', seed: 1, series: 1 })
  const values = [0.05, 0.5, 5, 50, 500]
  const rows = values.map((value) => row([{ value, label: String(value), isFew: false }]))
  const marks = marksOf({ ...chart, unit: 'people', least: 0.05, most: 500, rows })
  const heights = marks.flatMap((mark) => (mark.kind === 'dot' ? [mark.y] : []))
  const steps = heights.slice(1).map((y, n) => Math.round((heights[n] ?? NaN) - y))

  expect(steps).toEqual(steps.map(() => steps[0]))
  expect(steps[0]).toBeGreaterThan(20)
  expect(wordsIn(marks)).toEqual(expect.arrayContaining(['0.01', '0.1', '1', '10', '100', '1,000']))
})

test('a line that ends early has no number of the last wave', () => {
  const known = { value: 50, label: '50 %', isFew: false }
  const chart = randomChart({ shape: 'lines', lang: 'en', seed: 1, series: 2 })
  const rows = [row([known, known]), row([known, null])]

  expect(
    wordsIn(marksOf({ ...chart, most: 60, rows })).filter((text) => text === '50 %'),
  ).toHaveLength(1)
})

test.each([...lengths, 'lines' as const])('nothing published in a %s chart is said so', (shape) => {
  const chart = randomChart({ shape, lang: 'en', seed: 2, rows: 1, series: 2 })
  const marks = marksOf({ ...chart, notShown: 'n/a', rows: [row(chart.series.map(() => null))] })

  expect(barsIn(marks)).toEqual([])
  expect(wordsIn(marks)).toContain('n/a')
})

test('bars of readers from right to left begin at the right', () => {
  const chart = randomChart({ shape: 'bars', lang: 'ar', seed: 3, rows: 6 })
  const drawing = layoutChart(chart, { lang: 'ar', size: 'narrow' })
  const ends = barsIn(drawing.marks).map(({ x, width }) => x + width)

  expect(ends.length).toBeGreaterThan(2)
  expect(ends.every((end) => Math.abs(end - drawing.width) < 0.01)).toBe(true)
})

test.each(chartLanguages)('a row that stands for several looks like any row (%s)', (lang) => {
  const chart = randomChart({ shape: 'bars', lang, seed: 4, rows: 3 })
  const merged = { ...chart, rows: chart.rows.map((each) => ({ ...each, code: 'KE+UG' })) }

  expect(marksOf(merged, lang)).toEqual(marksOf(chart, lang))
})

/** Without anything but numbers. */
function plain(chart: Chart): Chart {
  const told = (value: ChartValue | null) => (value?.isFew ? null : value)
  const rows = chart.rows.map((each) => ({ ...each, values: each.values.map(told) }))
  return { ...chart, rows }
}

function row(values: (ChartValue | null)[]): Chart['rows'][number] {
  return { code: 'all', label: 'All', depth: 0, values }
}

function marksOf(chart: Chart, lang = 'en'): Mark[] {
  return layoutChart(chart, { lang, size: 'narrow' }).marks
}

/** Without the swatches of a legend. */
function barsIn(marks: Mark[]): Bar[] {
  return marks.flatMap((mark) => (mark.kind === 'bar' && mark.height !== mark.width ? [mark] : []))
}

function wordsIn(marks: Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : []))
}

function sorted(numbers: number[]): number[] {
  return [...numbers].sort((one, other) => one - other)
}
