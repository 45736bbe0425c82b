import { beforeAll, expect, test } from 'vitest'

import type { AskedCut } from '#surveys/reports/cut'
import type { Report, ReportTable } from '#surveys/reports/report'

import { hardRelease, type HardRelease } from '../../support/hard-report'
import { reportOf } from './released'

let now: HardRelease
let before: HardRelease
beforeAll(async () => {
  now = await hardRelease()
  before = await hardRelease(2025)
}, 720_000)

const cuts: [string, AskedCut | undefined][] = [
  ['everybody', undefined],
  ['a country', { kind: 'country', code: 'KE' }],
  ['a region', { kind: 'region', code: 'europe' }],
]

test.each(cuts)('every table of %s says how many it is about, and how it is rounded', (_, cut) => {
  const tables = tablesOf(reportOf({ ...now, trends: [before] }, 'en', cut))
  const untold = tables.filter(({ notes }) => {
    const said = notes.join(' ')
    return !/about \d+ people/.test(said) || !said.includes('rounded to 5')
  })

  expect(tables.length).toBeGreaterThan(30)
  expect(untold.map(({ id, notes }) => [id, notes])).toEqual([])
})

test('a country stands against its region and everybody', () => {
  const { cut, chapters } = reportOf(now, 'en', { kind: 'country', code: 'KE' })
  const broken = chapters
    .flatMap(({ questions }) => questions)
    .flatMap(({ views }) => views.filter(({ breakdown }) => breakdown !== null))
    .flatMap(({ tables }) => tables)

  expect(cut).toMatchObject({ breakdown: 'home', code: 'KE', label: 'Kenya' })
  expect(broken.length).toBeGreaterThan(10)
  for (const { rows } of broken)
    expect(rows.map(({ label }) => label)).toEqual(['All answers', 'Africa', 'Kenya'])
})

test('a country that is not published leads to its region, and the reason is said', () => {
  const { cut } = reportOf(now, 'en', { kind: 'country', code: 'BR' })

  expect(cut?.label).toBe('Other regions or not stated')
  expect(cut?.instead).toMatch(/^No numbers are shown of Brazil by itself, so that nobody there/)
})

function tablesOf({ chapters }: Report): ReportTable[] {
  return chapters.flatMap(({ questions }) =>
    questions.flatMap(({ views, trend }) => [
      ...views.flatMap(({ tables }) => tables),
      ...(trend?.tables ?? []),
    ]),
  )
}
