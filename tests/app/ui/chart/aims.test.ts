import { expect, test } from 'vitest'

import { direction } from '#app/i18n/languages'
import type { Mark, Rule } from '#app/ui/chart/drawing'
import { layoutChart } from '#app/ui/chart/layout-chart'
import { textWidth } from '#app/ui/chart/text-width'
import type { Chart, ChartAim, ChartValue } from '#surveys/reports/chart'

import { outside, touching } from './boxes'
import { chartLanguages, phrases, randomChart } from './random-charts'

const sizes = ['narrow', 'wide'] as const
const shapes = ['bars', 'multiples'] as const
const every = shapes.flatMap((shape) => chartLanguages.map((lang) => ({ shape, lang })))

test.each(every)(
  'lines across the bars of a $shape chart in $lang go through no words and stay inside',
  ({ shape, lang }) => {
    for (let seed = 0; seed < 12; seed++) {
      const chart = withAims(randomChart({ shape, lang, seed }), phrases[lang][1] ?? '')
      for (const size of sizes) {
        const drawing = layoutChart(chart, { lang, size })
        const dir = direction(lang)
        expect([...touching(drawing, dir), ...outside(drawing, dir)]).toEqual([])
        expect(crossed(drawing.marks, dir)).toEqual([])
      }
    }
  },
)

test('what was there first is dotted, what is to be reached is thick, and both are said', () => {
  const chart = { ...barsOf([known(40), known(80)]), series: [{ ...one, aims: aims(20, 60) }] }
  const marks = layoutChart(chart, { lang: 'en', size: 'narrow' }).marks

  const lines = marks.filter((mark) => mark.kind === 'rule')
  expect(lines.filter(({ look }) => look === 'dotted')).toHaveLength(3)
  expect(lines.filter(({ look }) => look === 'thick')).toHaveLength(3)
  expect(wordsIn(marks)).toEqual(expect.arrayContaining(['Baseline 20', 'Target 60']))
})

test('a line stands as far out as a bar of the same number', () => {
  const chart = { ...barsOf([known(60)]), series: [{ ...one, aims: aims(20, 60) }] }
  const { marks } = layoutChart(chart, { lang: 'en', size: 'wide' })
  const [bar] = marks.filter((mark) => mark.kind === 'bar')
  const across = linesIn(marks).filter(
    ({ look, from, to }) => look === 'thick' && to.y - from.y > 20,
  )

  expect(across.map(({ from }) => from.x)).toEqual([(bar?.x ?? 0) + (bar?.width ?? 0)])
})

test('a bar of “at least” stays open at its end, and is as long as its number until there', () => {
  const least = { ...known(40), label: 'at least 40', isLeast: true as const }
  const { marks } = layoutChart(barsOf([least, known(40)]), { lang: 'en', size: 'narrow' })

  const [open, closed] = marks.filter((mark) => mark.kind === 'bar')
  const [end] = marks.filter((mark) => mark.kind === 'few')
  expect(open?.width).toBe(closed?.width)
  expect(end).toMatchObject({ opens: 'right', x: open?.width, colour: open?.colour })
})

const one = { code: 'all', label: 'All', colour: 1 }

function barsOf(values: ChartValue[]): Chart {
  const rows = values.map((value, place) => ({
    ...{ code: String(place), label: `Row ${place}`, depth: 0 as const, values: [value] },
  }))
  const head = { id: 'a', title: 'A', description: 'B', basis: 'C' }
  return { ...head, shape: 'bars', series: [one], rows, most: 100, unit: 'people' }
}

function known(value: number): ChartValue {
  return { value, label: String(value), isFew: false }
}

function aims(baseline: number, target: number): ChartAim[] {
  return [
    { kind: 'baseline', value: baseline, label: `Baseline ${baseline}` },
    { kind: 'target', value: target, label: `Target ${target}` },
  ]
}

function withAims(chart: Chart, words: string): Chart {
  const series = chart.series.map((each, place) => {
    const [baseline, target] = [0.1, 0.9 + (place % 2) / 10].map((part) => part * chart.most)
    const said = aims(baseline ?? 0, target ?? 0)
    return { ...each, aims: said.map((aim) => ({ ...aim, label: `${words}: ${aim.label}` })) }
  })
  const rows = chart.rows.map((row, place) => ({
    ...row,
    values: row.values.map((value) =>
      value && !value.isFew && place % 2 === 0 ? { ...value, isLeast: true as const } : value,
    ),
  }))
  return { ...chart, series, rows }
}

/** Words with a line of an aim through them. */
function crossed(marks: Mark[], dir: 'ltr' | 'rtl'): string[] {
  const lines = linesIn(marks).filter(({ look }) => look === 'dotted' || look === 'thick')
  return marks.flatMap((mark) => {
    if (mark.kind !== 'words') return []
    const width = textWidth(mark.text, mark.size, mark.isBold)
    const left = mark.x - (dir === 'rtl' ? width : 0)
    const isCut = lines.some(
      ({ from, to }) =>
        from.x > left && from.x < left + width && from.y < mark.y && to.y > mark.y - mark.size / 2,
    )
    return isCut ? [mark.text] : []
  })
}

function linesIn(marks: Mark[]): Rule[] {
  return marks.filter((mark) => mark.kind === 'rule')
}

function wordsIn(marks: Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'words' ? [mark.text] : []))
}
