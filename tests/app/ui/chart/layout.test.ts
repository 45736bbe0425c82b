import { expect, test } from 'vitest'

import { direction } from '#app/i18n/languages'
import { layoutChart } from '#app/ui/chart/layout-chart'
import { type Chart, chartShapes } from '#surveys/reports/chart'

import { outside, touching } from './boxes'
import { chartLanguages, randomChart } from './random-charts'

const sizes = ['narrow', 'wide'] as const
const every = chartShapes.flatMap((shape) => chartLanguages.map((lang) => ({ shape, lang })))
const seeds = Array.from({ length: 15 }, (_, seed) => seed)

test.each(every)('a $shape chart in $lang keeps all words apart and inside', ({ shape, lang }) => {
  const charts = seeds.map((seed) => randomChart({ shape, lang, seed }))

  expect(charts.flatMap((chart) => wrongIn(chart, lang))).toEqual([])
})

const sentence = 'Раздача презервативов и обучение равными. '.repeat(15)
const word = 'Antidiscriminationdocumentation'.repeat(20)
const extremes: [string, (chart: Chart) => Chart][] = [
  ['600 characters', (chart) => relabelled(chart, sentence)],
  ['600 characters without a space', (chart) => relabelled(chart, word)],
  ['no label at all', (chart) => relabelled(chart, '')],
  ['no rows', (chart) => ({ ...chart, rows: [] })],
  ['nothing but zeros', (chart) => ({ ...chart, most: 0, rows: chart.rows.map(emptied(zero)) })],
  ['nothing published', (chart) => ({ ...chart, rows: chart.rows.map(emptied(null)) })],
  ['nothing above four', (chart) => ({ ...chart, rows: chart.rows.map(emptied(few)) })],
]
const zero = { value: 0, label: '0 %', isFew: false }
const few = { value: 0, label: '0–4', isFew: true }

const hard = chartShapes.flatMap((shape) =>
  extremes.map(([what, change]) => ({ shape, what, change })),
)

test.each(hard)('a $shape chart with $what stays within its picture', ({ shape, change }) => {
  for (const rows of [1, 6]) {
    expect(wrongIn(change(randomChart({ shape, lang: 'en', seed: 6, rows })), 'en')).toEqual([])
  }
})

test.each(chartShapes.filter((shape) => shape !== 'lines'))(
  'a %s chart with forty options grows downward',
  (shape) => {
    const chart = randomChart({ shape, lang: 'ru', seed: 7, rows: 40 })

    expect(wrongIn(chart, 'ru')).toEqual([])
    expect(layoutChart(chart, { lang: 'ru', size: 'wide' })).toMatchObject({ width: 640 })
  },
)

test.each(['grouped', 'stacked', 'multiples', 'lines'] as const)(
  'a %s chart has room for forty series',
  (shape) => {
    const chart = randomChart({ shape, lang: 'zh', seed: 8, rows: 2, series: 40 })

    expect(wrongIn(chart, 'zh')).toEqual([])
  },
)

test.each(chartLanguages)('lines over steps of ten keep all words apart in %s', (lang) => {
  const charts = seeds.map((seed) => randomChart({ shape: 'lines', lang, seed }))

  expect(charts.flatMap((chart) => wrongIn({ ...chart, least: 0.01 }, lang))).toEqual([])
})

test('a label that is cut on the chart is there in full', () => {
  const chart = relabelled(randomChart({ shape: 'bars', lang: 'ru', seed: 9, rows: 1 }), sentence)
  const { marks } = layoutChart(chart, { lang: 'ru', size: 'narrow' })
  const cut = marks.flatMap((mark) => (mark.kind === 'words' && mark.whole ? [mark] : []))

  expect(cut.at(-1)?.text).toMatch(/…$/)
  expect(cut.at(-1)?.whole).toBe(sentence.trim())
})

function wrongIn(chart: Chart, lang: string) {
  const dir = direction(lang)
  return sizes.flatMap((size) => {
    const drawing = layoutChart(chart, { lang, size })
    const found = [...touching(drawing, dir), ...outside(drawing, dir)]
    return found.map((what) => ({ chart: chart.id, size, what }))
  })
}

function relabelled(chart: Chart, label: string): Chart {
  return {
    ...chart,
    title: label,
    basis: label,
    series: chart.series.map((series) => ({ ...series, label })),
    rows: chart.rows.map((row) => ({ ...row, label, base: label })),
  }
}

function emptied(value: Chart['rows'][number]['values'][number]) {
  return (row: Chart['rows'][number]) => ({ ...row, values: row.values.map(() => value) })
}
