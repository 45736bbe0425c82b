import { expect, test } from 'vitest'

import type { Few, Mark } from '#app/ui/chart/drawing'
import { layoutChart } from '#app/ui/chart/layout-chart'
import { cuts, fewCut } from '#app/ui/chart/patterns'
import type { Chart, ChartShape, ChartValue } from '#surveys/reports/chart'

import { randomChart } from './random-charts'

const sizes = ['narrow', 'wide'] as const
const fromZero: ChartShape[] = ['bars', 'grouped', 'multiples']
const everyBar = fromZero.flatMap((shape) => sizes.map((size) => ({ shape, size })))
const bases = [20, 45, 110, 400, 5000]

test.each(everyBar)(
  '“0–4” in a $size $shape chart is as long as four are, and never longer than five',
  ({ shape, size }) => {
    for (const base of bases) {
      const five = known(Math.round(500 / base))
      const marks = marksOf(chartOf(shape, [few(base)], [five], [known(50)]), size)
      const [open] = fewIn(marks)
      const lengths = barsIn(marks).map(({ width }) => width)
      const unit = Math.max(...lengths) / 50

      expect(open?.width).toBeCloseTo(few(base).value * unit, 6)
      expect(open?.width).toBeLessThanOrEqual(five.value * unit)
    }
  },
)

test.each(sizes)('all rows of a %s stacked chart begin and end in one line', (size) => {
  const rows = [
    [known(40), known(35), known(25)],
    [known(100), few(20), few(20)],
    [few(20), few(20), known(100)],
    [known(30), few(25), known(70)],
  ]
  const ends = rows.map((_, place) => {
    const bars = barsIn(marksOf(chartOf('stacked', ...rows), size)).filter(inRow(place, rows))
    const lefts = bars.map(({ x }) => x)
    return [Math.min(...lefts), Math.max(...bars.map(({ x, width }) => x + width))].map(near)
  })

  expect(ends).toEqual(rows.map(() => ends[0]))
})

test.each(['stacked', 'diverging'] as const)(
  'the signs for “0–4” of a %s chart touch neither each other nor what stands beside them',
  (shape) => {
    for (let seed = 0; seed < 40; seed++) {
      const chart = randomChart({ shape, lang: 'en', seed, rows: 1 })
      const values = chart.series.map((_, place) =>
        (seed >> place) % 2 === 0 ? few(20) : known(Math.floor(100 / chart.series.length)),
      )
      const marks = marksOf({ ...chart, rows: [rowOf(0, values)] }, 'wide')
      const signs = fewIn(marks).sort((one, other) => one.x - other.x)
      const gaps = signs.slice(1).map(({ x }, nth) => x - (signs[nth]?.x ?? 0))

      expect(signs).toHaveLength(values.filter(({ isFew }) => isFew).length)
      expect(gaps.filter((gap) => gap < 6)).toEqual([])
    }
  },
)

test('“0–4” at the end of a scale stands outside its lengths', () => {
  const values = [few(50), known(20), known(40), known(40), few(50), few(50)]
  const chart = { ...randomChart({ shape: 'diverging', lang: 'en', seed: 1 }), rows: [] }
  const marks = marksOf({ ...chart, rows: [rowOf(0, values)] }, 'wide')
  const bars = barsIn(marks)
  const [from, to] = [Math.min, Math.max].map((pick) =>
    pick(...bars.flatMap(({ x, width }) => [x, x + width])),
  )

  expect(fewIn(marks)).toHaveLength(3)
  expect(fewIn(marks).filter(({ x, width }) => x + width > (from ?? 0) && x < (to ?? 0))).toEqual(
    [],
  )
})

test('the pattern of “0–4” is that of no bar', () => {
  const drawn = cuts.map(({ turn, cut }) => `${turn % 90} ${cut}`)

  expect(drawn).not.toContain(`${fewCut.turn % 90} ${fewCut.cut}`)
  expect(cuts.map(({ turn }) => turn)).not.toContain(fewCut.turn)
})

function few(base: number): ChartValue {
  return { value: Math.min(100, Math.round(400 / base)), label: '0–4', isFew: true }
}

function known(value: number): ChartValue {
  return { value, label: `${value} %`, isFew: false }
}

function chartOf(shape: ChartShape, ...rows: ChartValue[][]): Chart {
  const chart = randomChart({ shape, lang: 'en', seed: 3, series: rows[0]?.length ?? 1 })
  return { ...chart, most: 100, unit: 'share', rows: rows.map((values, at) => rowOf(at, values)) }
}

function rowOf(at: number, values: ChartValue[]): Chart['rows'][number] {
  return { code: `r${at}`, label: `Row ${at}`, depth: 0, values }
}

function marksOf(chart: Chart, size: 'narrow' | 'wide'): Mark[] {
  return layoutChart(chart, { lang: 'en', size }).marks
}

function fewIn(marks: Mark[]): Few[] {
  return marks.filter((mark) => mark.kind === 'few')
}

/** Without the swatches of a legend. */
function barsIn(marks: Mark[]) {
  return marks.filter((mark) => mark.kind === 'bar').filter(({ width, height }) => width !== height)
}

/** Bars come in the order of their rows. */
function inRow(place: number, rows: ChartValue[][]) {
  const counts = rows.map((values) => values.filter(({ isFew }) => !isFew).length)
  const from = counts.slice(0, place).reduce((sum, count) => sum + count, 0)
  return (_: unknown, nth: number) => nth >= from && nth < from + (counts[place] ?? 0)
}

function near(x: number): number {
  return Math.round(x * 1e6) / 1e6
}
