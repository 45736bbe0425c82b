import { expect, test } from 'vitest'

import type { Mark } from '#app/ui/chart/drawing'
import { keptApart } from '#app/ui/chart/keep-apart'
import { layoutChart } from '#app/ui/chart/layout-chart'
import type { Chart } from '#surveys/reports/chart'

import { chartLanguages, randomChart } from './random-charts'

const sizes = ['narrow', 'wide'] as const

test.each(chartLanguages)('every marker of a line stands above one of its years (%s)', (lang) => {
  const chart = linesOf([60, 58, 55, 12], lang)
  for (const size of sizes) {
    const marks = layoutChart(chart, { lang, size }).marks
    const dots = marks.filter((mark) => mark.kind === 'dot')
    const years = wordsIn(marks).filter(({ text }) => /^\u2066?20\d\d\u2069?$/.test(text))

    expect(dots).toHaveLength(8)
    expect(new Set(dots.map(({ x }) => near(x)))).toEqual(new Set(years.map(({ x }) => near(x))))
  }
})

test('a number with room enough stands level with its point', () => {
  const marks = layoutChart(linesOf([90, 30]), { lang: 'en', size: 'wide' }).marks
  const ends = endsIn(marks)

  expect(ends).toHaveLength(2)
  expect(ends.map(({ number, point }) => Math.abs(number.y - 5 - point)).filter(isFar)).toEqual([])
})

test('numbers that had to give way are led to, each from its own point, and in their order', () => {
  const values = [60, 58, 55, 12]
  const marks = layoutChart(linesOf(values), { lang: 'en', size: 'wide' }).marks
  const leads = marks.filter((mark) => mark.kind === 'rule').filter(({ tone }) => tone === 'quiet')
  const ends = endsIn(marks)
  const led = ends.map(({ number, point }) => {
    const level = leads.find(({ from, to }) => from.y === to.y && near(from.y) === near(point))
    const aside = leads.find(({ from, to }) => from.x === level?.to.x && to.x > from.x && near(from.y) === near(point))
    return Math.abs((aside?.to.y ?? Infinity) - number.y + 5)
  }) // prettier-ignore

  expect(ends.map(({ number }) => number.text)).toEqual(values.map((value) => `${value} %`))
  expect(led.filter(isFar)).toEqual([])
})

test('what would touch is kept apart, in its order and within the room', () => {
  const wanted = [10, 12, 14, 100].map((top) => ({ top, height: 20 }))
  const tops = keptApart(wanted, { from: 0, to: 110 })

  expect(tops).toEqual([0, 20, 40, 90])
})

test('what has to move moves no further than it must', () => {
  const wanted = [50, 50].map((top) => ({ top, height: 20 }))

  expect(keptApart(wanted, { from: 0, to: 200 })).toEqual([40, 60])
  expect(keptApart([], { from: 0, to: 200 })).toEqual([])
  expect(keptApart([{ top: 7, height: 300 }], { from: 0, to: 200 })).toEqual([0])
})

function linesOf(values: number[], lang: (typeof chartLanguages)[number] = 'en'): Chart {
  const chart = randomChart({ shape: 'lines', lang, seed: 2, series: values.length })
  const rows = [5, 0].map((less, at) => ({
    ...{ code: `w${at}`, label: `202${4 + at}`, depth: 0 as const },
    values: values.map((value) => ({ value: value - less, label: `${value} %`, isFew: false })),
  }))
  return { ...chart, most: 100, unit: 'share', rows }
}

/** The bold numbers beside the lines, and the heights of the last points, from the top. */
function endsIn(marks: Mark[]) {
  const numbers = wordsIn(marks).filter(({ isBold, text }) => isBold && / %$/.test(text))
  const dots = marks.filter((mark) => mark.kind === 'dot')
  const last = Math.max(...dots.map(({ x }) => x))
  const points = dots.filter(({ x }) => x === last).map(({ y }) => y)
  const sorted = points.sort((one, other) => one - other)
  return numbers
    .sort((one, other) => one.y - other.y)
    .map((number, nth) => ({ number, point: sorted[nth] ?? 0 }))
}

function isFar(distance: number): boolean {
  return distance > 3
}

function wordsIn(marks: Mark[]) {
  return marks.filter((mark) => mark.kind === 'words')
}

function near(x: number): number {
  return Math.round(x * 100) / 100
}
