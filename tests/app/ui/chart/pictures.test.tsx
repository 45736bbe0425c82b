import { renderToStaticMarkup } from 'react-dom/server'
import ts from 'typescript'
import { expect, test } from 'vitest'

import { ChartOnPage } from '#app/ui/chart/chart-on-page'
import { ChartPicture } from '#app/ui/chart/chart-picture'
import { chartSvg } from '#app/ui/chart/chart-svg'
import { type Chart, chartShapes } from '#surveys/reports/chart'

import { chartLanguages, randomChart } from './random-charts'

const every = chartShapes.flatMap((shape) => chartLanguages.map((lang) => ({ shape, lang })))
const hostile = '<script>alert("1")</script> & ]]> <b>\'\u0000\u0007\ud800\u202e =1+1'

test.each(every)('the file of a $shape chart in $lang is whole and speaks', ({ shape, lang }) => {
  const chart = randomChart({ shape, lang, seed: 11 })
  const file = chartSvg(chart, lang)

  expect(faultsOf(file)).toEqual([])
  expect(file).not.toMatch(/NaN|undefined|null|Infinity|class=|style=|var\(/)
  expect(file).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="[^"]+" version="1.1"/,
  )
  expect(file).toContain(`xml:lang="${lang}"`)
  expect(file).toContain(`<title>${chart.title}</title><desc>${chart.description}</desc>`)
})

test.each(every)('the same $shape chart in $lang makes the same bytes', ({ shape, lang }) => {
  const made = () => chartSvg(randomChart({ shape, lang, seed: 12 }), lang)

  expect(made()).toBe(made())
})

test.each(chartShapes)('markup in the words of a %s chart stays words', (shape) => {
  const chart = hostileChart(randomChart({ shape, lang: 'en', seed: 13 }))
  const page = renderToStaticMarkup(<ChartPicture chart={chart} lang="en" />)

  for (const drawn of [chartSvg(chart, 'en'), page]) {
    expect(faultsOf(drawn)).toEqual([])
    expect(drawn).not.toMatch(/<script|<b>|[\u0000\u0007\u202e]|\p{Cs}/u)
    expect(drawn).toContain('&lt;script&gt;alert(')
  }
})

test.each(every)('a $shape chart in $lang on a page has the colours of the page', (wanted) => {
  const chart = randomChart({ ...wanted, seed: 14 })
  const page = renderToStaticMarkup(<ChartPicture chart={chart} lang={wanted.lang} />)

  expect(page).not.toMatch(/NaN|undefined|#[\da-f]{6}| style=|<script/)
  expect(page).toMatch(/^<svg viewBox="0 0 360 \d+"/)
})

test('several charts on a page share no id, and each pattern is there', () => {
  const ids = ['q1', 'q1.a', 'q1~a', 'q1_a', 'q1_2e_a', 'q-1']
  const page = ids
    .map((id) => ({ ...randomChart({ shape: 'stacked', lang: 'en', seed: 15 }), id }))
    .map((chart) => renderToStaticMarkup(<ChartPicture chart={chart} lang="en" />))
    .join('')
  const made = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
  const used = [...page.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id)

  expect(made.filter((id, place) => made.indexOf(id) !== place)).toEqual([])
  expect(used.length).toBeGreaterThan(ids.length)
  expect(used.filter((id) => !made.includes(id))).toEqual([])
})

test('small charts have a picture more for telephones, in which each stands below the other', () => {
  const drawn = randomChart({ shape: 'multiples', lang: 'en', seed: 17 })
  const rows = drawn.rows.map((row, place) => (place === 0 ? { ...row, label: 'Alone' } : row))
  const chart = { ...drawn, rows }
  const page = renderToStaticMarkup(<ChartOnPage chart={chart} lang="en" />)
  const [beside = '', below = ''] = page.split('<div class="chart-below">')
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)

  expect(chart.series.length).toBeGreaterThan(1)
  expect(beside).toContain('<div class="chart-beside">')
  expect(heightIn(below)).toBeGreaterThan(heightIn(beside))
  expect(below.match(/>Alone</g)).toHaveLength(chart.series.length)
  expect(new Set(ids).size).toBe(ids.length)
})

test('across a wide page small charts use its width, and telephones keep their column', () => {
  const chart = randomChart({ shape: 'multiples', lang: 'en', seed: 17 })
  const below = (page: string) => page.split('<div class="chart-below">')[1]
  const usual = renderToStaticMarkup(<ChartOnPage chart={chart} lang="en" />)
  const across = renderToStaticMarkup(<ChartOnPage chart={chart} lang="en" across />)

  expect(widthsIn(usual)).toEqual([360, 360])
  expect(widthsIn(across)).toEqual([880, 360])
  expect(below(across)).toBe(below(usual))
})

function widthsIn(page: string): number[] {
  return [...page.matchAll(/viewBox="0 0 (\d+) /g)].map(([, width]) => Number(width))
}

test('other charts have one picture', () => {
  const chart = randomChart({ shape: 'stacked', lang: 'en', seed: 18 })

  expect(renderToStaticMarkup(<ChartOnPage chart={chart} lang="en" />)).toBe(
    renderToStaticMarkup(<ChartPicture chart={chart} lang="en" />),
  )
})

function heightIn(page: string): number {
  return Number(/viewBox="0 0 360 (\d+)"/.exec(page)?.[1])
}

test('a picture that travels alone says what it is and how it is rounded', () => {
  const chart = randomChart({ shape: 'bars', lang: 'en', seed: 16 })
  const file = chartSvg({ ...chart, title: 'Raids', basis: 'Rounded to 5' }, 'en')

  expect(file).toMatch(/<text[^>]*>Raids<\/text><text[^>]*>Rounded to 5<\/text>/)
})

/** What a parser says against it; the one for JSX is as strict about tags as one for XML. */
function faultsOf(drawn: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(
    `export default ${drawn.replace(/^<\?.*\n/, '')}`,
    {
      fileName: 'chart.tsx',
      reportDiagnostics: true,
      compilerOptions: { jsx: ts.JsxEmit.Preserve },
    },
  )
  const strange = drawn.match(/&(?!(?:amp|lt|gt|quot|#x?[\da-f]+);)/g) ?? []
  return [...diagnostics.map(({ messageText }) => JSON.stringify(messageText)), ...strange]
}

function hostileChart(chart: Chart): Chart {
  const label = { label: hostile }
  return {
    ...chart,
    ...{ id: hostile, title: hostile, description: hostile, basis: hostile },
    series: chart.series.map((series) => ({ ...series, ...label })),
    rows: chart.rows.map((row) => ({
      ...{ ...row, ...label, base: hostile },
      values: row.values.map((value) => value && { ...value, ...label }),
    })),
  }
}
