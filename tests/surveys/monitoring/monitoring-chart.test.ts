import { expect, test } from 'vitest'

import { monitoringWords } from '#app/i18n/monitoring-words'
import type { IndicatorCode } from '#surveys/monitoring/indicators'
import { makeMonitoring } from '#surveys/monitoring/make-monitoring'
import { showMonitoring } from '#surveys/monitoring/show-monitoring'
import type { Targets } from '#surveys/monitoring/targets'
import type { Chart } from '#surveys/reports/chart'

import { smallReview } from './a-small-review'

test('a target is a line with its words, and said to who does not see it', () => {
  const chart = chartOf('members', new Map([['members', 350]]))

  expect(chart.series[0]?.aims).toContainEqual({
    ...{ kind: 'target', value: 350, label: 'Target: 350' },
  })
  expect(chart.description).toContain('Thick lines mark the target: In all 350.')
  expect(chart.most).toBe(350)
})

test('every row of answers has its own target, in percent', () => {
  const targets = new Map([
    ['development.stronger', 60],
    ['development.weaker', 5],
  ])
  const chart = chartOf('development', targets)

  expect(aimsOf(chart, 'stronger')).toEqual(['Baseline 2024: 33% (20)', 'Target: 60%'])
  expect(aimsOf(chart, 'same')).toEqual(['Baseline 2024: 50% (30)'])
  expect(chart.description).toContain('the target: Stronger 60% and Weaker 5%.')
  expect(chart.description).toContain('Dotted lines mark the figure of 2024.')
})

test('a baseline that is from 0 to 4 is a range, so no line is drawn for it', () => {
  expect(aimsOf(chartOf('development'), 'founded')).toEqual([])
})

test('beside its own bar alone the baseline is no line', () => {
  expect(aimsOf(chartOf('support_to_networks'), 'governance')).toEqual([])
  expect(chartOf('support_to_networks').description).not.toContain('Dotted')
})

test('a lower limit is drawn open and said so, also where it is the baseline', () => {
  const chart = chartOf('members')
  const [then, before, now] = chart.rows.map(({ values }) => values[0])

  expect(then).toMatchObject({ value: 2, label: 'at least 2', isLeast: true })
  expect(before).toMatchObject({ value: 3, isLeast: true })
  expect(now).toEqual({ value: 4, label: '4', isFew: false })
  expect(aimsOf(chart, 'all')).toEqual(['Baseline 2024: at least 2'])
  expect(chart.basis).toContain('A bar with an open end means that there may have been more.')
  expect(chartOf('member_survey_responses').basis).not.toContain('open end')
})

test('a number from 0 to 4 is drawn as a range up to 4 of its base', () => {
  const chart = chartOf('development')
  const place = chart.series.findIndex(({ code }) => code === 'weaker')

  expect(chart.rows.at(-1)?.values[place]).toMatchObject({ isFew: true, label: '0–4', value: 7 })
})

test('of an earlier year the register says honestly that it does not know who left', () => {
  const view = viewOf('members')

  expect(view.notes.join()).toContain('The register does not record who has left.')
  expect(view.notes.join()).toContain('equal figures do not mean that nothing changed')
  expect(view.rows[0]?.cells.map(({ text }) => text)).toEqual([
    ...['In all', 'at least 2', 'at least 3', '4', '–'],
  ])
})

function viewOf(code: IndicatorCode, targets: Targets = new Map()) {
  const made = makeMonitoring(smallReview, { year: 2026, targets })
  const { indicators } = showMonitoring(made, monitoringWords('en'))
  const found = indicators.find((each) => each.code === code)
  if (!found) throw new Error(`There is no indicator ${code}.`)
  return found
}

function chartOf(code: IndicatorCode, targets?: Targets): Chart {
  const { chart } = viewOf(code, targets)
  if (!chart) throw new Error(`${code} has no chart.`)
  return chart
}

function aimsOf({ series }: Chart, code: string): string[] | undefined {
  const found = series.find((each) => each.code === code)
  return found && (found.aims ?? []).map(({ label }) => label)
}
