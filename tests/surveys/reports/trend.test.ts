import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import type { Asked } from '#surveys/kit/asked'
import { multiple, page, ranking, region, single, yesNo } from '#surveys/kit/kit'
import type { ReportInput } from '#surveys/reports/make-report'

import { aSurvey } from '../a-survey'
import { chance } from '../findings/chance'
import { questionIn, readRows, released, reportOf, tableIn } from './released'

const area = region('area', 'Where?')
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
  expect(trend?.notes[0]).toBe('2024: the question was worded differently. At that time: “Why?”')
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

test('regions that both waves publish stand side by side, others do not', () => {
  const then = places(2024, { africa: [5, 35], europe: [40, 20], asia_pacific: [6, 6] })
  const now = places(2025, { africa: [35, 5], europe: [40, 20], asia_pacific: [6, 6] })
  const table = tableIn(reportOf({ ...now, trends: [then] }), 'paid~trend~region')
  const rows = readRows(table)

  expect(table.caption).toBe('Did you pay? · Change since 2024, by region')
  expect(rows.map(([label]) => label)).toEqual([
    'All answers',
    'Africa',
    'Europe (with Eastern Europe and Central Asia)',
  ])
  expect(rows[1]?.[1]).toBe('40, now 40')
  expect(rows[1]?.[2]).toMatch(/^\d+% \(\d+\), now \d+% \(\d+\): up, by \d+ to \d+ points$/)
  expect(rows[2]?.[2]).toMatch(/: no clear change \(±\d+\)$/)
})

test('a cut to one region follows that region alone', () => {
  const then = places(2024, { africa: [20, 20], europe: [30, 30] })
  const now = places(2025, { africa: [30, 10], europe: [30, 30] })
  const cut = { kind: 'region', code: 'europe' } as const
  const rows = tableIn(reportOf({ ...now, trends: [then] }, 'en', cut), 'paid~trend~region').rows

  expect(rows.map(({ code }) => code)).toEqual(['*', 'europe'])
})

test('a ranking is followed by first places and by the first three, whose margin is larger', () => {
  const report = reportOf({ ...ranked(2025, 25), trends: [ranked(2024, 20)] })
  const margin = (id: string) => {
    const said =
      readRows(tableIn(report, id))
        .find(([label]) => label === 'Pay')
        ?.at(-1) ?? ''
    return Number(/make (\d+) points/.exec(said)?.[1])
  }

  expect(margin('order~trend')).toBeGreaterThan(0)
  expect(margin('order.topThree~trend')).toBeGreaterThan(margin('order~trend'))
  expect(tableIn(report, 'order.topThree~trend').notes.join(' ')).toContain('the margin is larger')
})

test('whatever was rounded, a change that is named is near the true one', () => {
  const random = chance(7)
  const wrong: unknown[] = []
  let named = 0
  for (let round = 0; round < 12; round += 1) {
    const [before, after] = [2024, 2025].map((year) => {
      const size = 45 + Math.floor(random() * 80)
      const yes = Math.floor(size * (0.1 + 0.8 * random()))
      const of = wave(year, 'Why?', options, { yes, no: size - yes })
      return { of, share: (100 * yes) / size }
    }) as [Drawn, Drawn]
    const said = readRows(tableIn(reportOf({ ...after.of, trends: [before.of] }), 'paid~trend'))
    const [, way, from, to] = /^(up|down), by (\d+) to (\d+)/.exec(said[0]?.at(-1) ?? '') ?? []
    if (way === undefined) continue
    named += 1
    const change = (way === 'up' ? 1 : -1) * (after.share - before.share)
    if (change < Number(from) || change > Number(to)) wrong.push([round, said[0], change])
  }

  expect(named).toBeGreaterThan(3)
  expect(wrong).toEqual([])
})

interface Drawn {
  of: ReportInput
  /** The true share of those who paid. */
  share: number
}

function places(year: number, people: Partial<Record<string, [yes: number, no: number]>>) {
  const drafts = Object.entries(people).flatMap(([area, [yes, no] = [0, 0]]) => [
    [{ area, paid: 'yes' }, yes] as [Answers, number],
    [{ area, paid: 'no' }, no] as [Answers, number],
  ])
  return released(aSurvey([page('all', 'All', [area, paid])], ofYear(year, [area])), drafts)
}

function ranked(year: number, first: number) {
  const kinds = { pay: 'Pay', rest: 'Rest', safety: 'Safety', law: 'Law' }
  const order = ranking('order', 'In which order?', kinds, { top: 3 })
  return released(aSurvey([page('all', 'All', [order])], ofYear(year)), [
    [{ order: ['pay', 'rest', 'law'] }, first],
    [{ order: ['rest', 'law', 'safety'] }, 80 - first],
  ])
}

function ofYear(year: number, breakdowns: Asked[] = []) {
  const [opens, closes] = [`${String(year)}-01-15`, `${String(year)}-03-01`]
  return { series: 'yearly', wave: year, opens, closes, breakdowns }
}

function wave(
  year: number,
  text: string,
  answers: Record<string, string>,
  { yes, no }: { yes: number; no: number },
): ReportInput {
  const why = single('why', text, answers)
  const survey = aSurvey([page('all', 'All', [paid, why, kinds])], ofYear(year))
  const [one = '', other = ''] = Object.keys(answers)
  const drafts: [Answers, number][] = [
    [{ paid: 'yes', why: one, kinds: ['raid'] }, yes],
    [{ paid: 'no', why: other, kinds: ['fine'] }, no],
  ]
  return released(survey, drafts)
}
