import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { multiple, page, single, yesNo } from '#surveys/kit/kit'
import type { ReportInput } from '#surveys/reports/make-report'

import { aSurvey } from '../a-survey'
import { questionIn, readRows, released, reportOf, tableIn } from './released'

const paid = yesNo('paid', 'Did you pay?')
const kinds = multiple('kinds', 'What?', { raid: 'Raid', fine: 'Fine' }, { optional: true })
const options = { law: 'Law', cost: 'Cost' }

const then = wave(2024, 'Why?', options, { yes: 20, no: 60 })
const now = wave(2025, 'Why so?', options, { yes: 60, no: 20 })
const report = reportOf({ ...now, trends: [now, then] })

test('waves that may be compared stand side by side, with what surely changed', () => {
  expect(questionIn(report, 'paid').trend?.verdict).toBe(
    '2024: the numbers may stand side by side.',
  )
  expect(tableIn(report, 'paid~trend').columns).toEqual([
    ...['Answer', '2024', '2025', 'Change since 2024'],
  ])
  expect(readRows(tableIn(report, 'paid~trend'))[0]).toEqual([
    ...['Yes', '25% (20)', '75% (60)', 'up, by 35 to 66 points'],
  ])
})

test('a difference that rounding could have made is no change, and the margin is said', () => {
  const near = wave(2025, 'Why?', options, { yes: 25, no: 55 })
  const table = tableIn(reportOf({ ...near, trends: [then] }), 'paid~trend')

  expect(readRows(table)[0]?.at(-1)).toMatch(
    /^no clear change \(rounding alone can make \d+ points\)$/,
  )
})

test('another wording is compared with care, and the reason stands beside it', () => {
  const trend = questionIn(report, 'why').trend

  expect(trend?.verdict).toBe('2024: the numbers may stand side by side, with care.')
  expect(trend?.notes[0]).toBe('2024: the question was worded differently.')
  expect(trend?.tables).toHaveLength(1)
})

test('other answers break the line: no numbers stand side by side', () => {
  const other = wave(2025, 'Why?', { ...options, far: 'Far' }, { yes: 60, no: 20 })
  const trend = questionIn(reportOf({ ...other, trends: [then] }), 'why').trend

  expect(trend?.verdict).toBe('2024: the numbers may not stand side by side.')
  expect(trend?.tables).toEqual([])
  expect(trend?.charts).toEqual([])
})

test('a wave that broke leaves a gap in the line of those that may be compared', () => {
  const broken = wave(2023, 'Why?', { law: 'Law', other_cost: 'Cost' }, { yes: 40, no: 40 })
  const [chart] =
    questionIn(reportOf({ ...now, trends: [then, broken] }), 'why').trend?.charts ?? []

  expect(chart?.shape).toBe('lines')
  expect(chart?.rows.map(({ label, values }) => [label, values[0]?.label])).toEqual([
    ['2023', undefined],
    ['2024', expect.stringContaining('%')],
    ['2025', expect.stringContaining('%')],
  ])
})

test('nothing is compared with later waves, other series, or a first wave', () => {
  expect(questionIn(reportOf({ ...then, trends: [now, then] }), 'paid').trend).toBeUndefined()
  expect(questionIn(reportOf(now), 'paid').trend).toBeUndefined()
})

function wave(
  year: number,
  text: string,
  answers: Record<string, string>,
  { yes, no }: { yes: number; no: number },
): ReportInput {
  const why = single('why', text, answers)
  const opens = `${String(year)}-01-15`
  const survey = aSurvey([page('all', 'All', [paid, why, kinds])], {
    ...{ series: 'yearly', wave: year, opens, closes: `${String(year)}-03-01` },
  })
  const [one = '', other = ''] = Object.keys(answers)
  const drafts: [Answers, number][] = [
    [{ paid: 'yes', why: one, kinds: ['raid'] }, yes],
    [{ paid: 'no', why: other, kinds: ['fine'] }, no],
  ]
  return released(survey, drafts)
}
