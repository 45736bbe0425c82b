import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { direction } from '#app/i18n/languages'
import type { Mark } from '#app/ui/chart/drawing'
import { layoutChart } from '#app/ui/chart/layout-chart'
import { inkOf } from '#app/ui/chart/paint'
import { cuts } from '#app/ui/chart/patterns'
import { wrapText } from '#app/ui/chart/wrap-text'
import type { Chart } from '#surveys/reports/chart'
import { sided } from '#surveys/reports/sided'

import { outside, touching } from './boxes'
import { chartLanguages, phrases, randomChart } from './random-charts'

test('no pattern is another one in a mirror', () => {
  const looks = cuts.map(({ turn, cut }) => `${turn % 90 === 45 ? 'slanting' : turn} ${cut}`)

  expect(new Set(looks).size).toBe(cuts.length)
})

test('colours side by side differ in pattern, or in light by 1.4, in light mode and in dark', () => {
  const [light = [], dark = []] = readFileSync('app/ui/chart-colours.css', 'utf8')
    .split('@media')
    .map((part) => [...part.matchAll(/--chart-\d: (#[\da-f]{6});/g)].map(([, hex = '']) => hex))
  const beside = Array.from({ length: 40 }, (_, colour) => [colour, colour + 1] as const)
  const alike = [light, dark].flatMap((colours) =>
    beside.filter(([one, other]) => {
      const [first, second] = [inkOf(one), inkOf(other)]
      const isPatterned = first.pattern !== second.pattern
      return !isPatterned && contrast(colours[first.hue] ?? '', colours[second.hue] ?? '') < 1.4
    }),
  )

  expect(alike).toEqual([])
})

test('silence of one kind looks the same beside any other answers', () => {
  const inks = [['noAnswer'], ['prefer_not', 'noAnswer'], ['other', 'unsure', 'noAnswer']].map(
    (quiet) => {
      const codes = ['yes', 'no', ...quiet]
      const bars = marksOf(stackedOf(codes)).filter((mark) => mark.kind === 'bar')
      return inkOf(bars.at(-1)?.colour ?? 1)
    },
  )

  expect(inks[0]?.hue).toBe(0)
  expect(inks).toEqual([inks[0], inks[0], inks[0]])
})

test('answers that say little are told apart from each other', () => {
  const codes = 'prefer_not noAnswer other not_ranked unsure unknown elsewhere'.split(' ')
  const swatches = marksOf(stackedOf(codes)).slice(0, 2 * codes.length)
  const colours = swatches.flatMap((mark) => (mark.kind === 'bar' ? [inkOf(mark.colour)] : []))

  expect(colours.every(({ hue }) => hue === 0)).toBe(true)
  expect(new Set(colours.map(({ pattern }) => pattern)).size).toBe(codes.length)
})

test.each([3, 5, 7, 11])('a scale of %i has its middle in a colour of its own', (points) => {
  const scale = Array.from({ length: points }, (_, at) => String(at + 1))
  const series = sided([...scale, 'noAnswer'].map(named), scale)
  const colours = series.slice(0, points).map(({ colour }) => colour)

  expect(Math.min(...colours)).toBeGreaterThan(0)
  expect(new Set(colours).size).toBe(points)
  expect(series.at(-1)?.colour).toBe(0)
})

test.each(chartLanguages)('the heads of small charts in %s are whole', (lang) => {
  for (let seed = 0; seed < 12; seed++) {
    const chart = randomChart({ shape: 'multiples', lang, seed, rows: 2 })
    const series = phrases[lang].map((label, at) => ({ code: String(at), label, colour: at + 1 }))
    const rows = chart.rows.map((row) => ({ ...row, values: series.map(() => null) }))
    for (const size of ['narrow', 'wide'] as const) {
      const drawing = layoutChart({ ...chart, series, rows }, { lang, size })
      const cut = drawing.marks.filter((mark) => mark.kind === 'words' && mark.isBold && mark.whole)
      const dir = direction(lang)

      expect(cut).toEqual([])
      expect([...touching(drawing, dir), ...outside(drawing, dir)]).toEqual([])
    }
  }
})

test.each(['en', 'ru', 'fr'] as const)('what has no room ends after a whole word (%s)', (lang) => {
  const cut = phrases[lang].flatMap((text) =>
    Array.from({ length: 80 }, (_, at) => {
      const { lines, isShortened } = wrapText(text, { width: 60 + 3 * at, size: 14, most: 1 })
      const kept = lines.join().replace(/…$/, '')
      return { text, kept, isTorn: isShortened && / /.test(kept) && isTorn(text, kept) }
    }),
  )

  expect(cut.filter(({ kept, text }) => kept !== text).length).toBeGreaterThan(100)
  expect(cut.filter(({ isTorn }) => isTorn)).toEqual([])
})

test('a word that no line can hold begins on a line of its own', () => {
  const { lines } = wrapText('и высококвалифицированного персонала', {
    width: 100,
    size: 14,
    most: 9,
  })

  expect(lines[0]).toBe('и')
  expect(lines.join('')).toMatch(/^ивысококвалифицированного ?персонала$/)
})

function isTorn(text: string, kept: string): boolean {
  return !text.startsWith(kept) || !/[ ,]/.test(text.charAt(kept.length))
}

function named(code: string, at: number) {
  return { code, label: code, colour: code === 'noAnswer' ? 0 : at + 1 }
}

function stackedOf(codes: string[]): Chart {
  const chart = randomChart({ shape: 'stacked', lang: 'en', seed: 4, rows: 1 })
  const loud = ['yes', 'no']
  const series = codes.map((code) => ({ code, label: code, colour: loud.indexOf(code) + 1 }))
  const values = codes.map(() => ({ value: 10, label: '10 %', isFew: false }))
  return { ...chart, series, rows: [{ code: 'all', label: 'All', depth: 0, values }] }
}

function marksOf(chart: Chart): Mark[] {
  return layoutChart(chart, { lang: 'en', size: 'narrow' }).marks
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((less, more) => less - more)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
