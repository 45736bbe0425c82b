import { expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import type { Answers } from '#surveys/definition/answer'
import { country, page, region, single } from '#surveys/kit/kit'
import type { AskedCut } from '#surveys/reports/cut'
import { longRows } from '#surveys/reports/long-rows'

import { aSurvey } from '../a-survey'
import { published, survey } from '../findings/released-survey'
import { questionIn, released, releasedWith, reportOf, tableIn } from './released'

const input = releasedWith(survey, published)
const kenya: AskedCut = { kind: 'country', code: 'KE', alone: true }
const africa: AskedCut = { kind: 'region', code: 'africa', alone: true }
const places = Object.entries(input.release.rows)
  .filter(([name]) => name === 'home' || name === 'area')
  .flatMap(([, rows]) => rows.map(({ code }) => code))

test.each([
  [kenya, ['*', 'KE']],
  [africa, ['*', 'africa']],
])('a report of %j alone has no row of any other place', (cut, own) => {
  const questions = reportOf(input, 'en', cut).chapters.flatMap((chapter) => chapter.questions)
  const views = questions.flatMap((question) => question.views)
  const shown = views.flatMap(({ tables, charts }) =>
    [...tables, ...charts].flatMap(({ rows }) => rows.map(({ code }) => code)),
  )

  expect(places.length).toBeGreaterThan(4)
  expect([...new Set(shown)].filter((code) => places.includes(code)).sort()).toEqual(
    own.filter((code) => code !== '*'),
  )
})

test('where answers came from is not told beside one place alone, and is told otherwise', () => {
  const openly = reportOf(input, 'en', { kind: 'country', code: 'KE' })
  const alone = reportOf(input, 'en', kenya)

  expect(questionIn(openly, 'home').views).not.toEqual([])
  expect([questionIn(alone, 'home').views, questionIn(alone, 'area').views]).toEqual([[], []])
})

test('the numbers of the place are the same as in the open report', () => {
  const openly = tableIn(reportOf(input, 'en', { kind: 'country', code: 'KE' }), 'age~home=KE')
  const alone = tableIn(reportOf(input, 'en', kenya), 'age~home=KE')

  expect(alone.rows).toEqual(openly.rows.filter(({ code }) => code !== 'africa'))
})

test.each([
  [kenya, ['', 'home']],
  [africa, ['', 'area']],
])('the long table of %j alone has its rows and those of everybody', (cut, breakdowns) => {
  const rows = longRows(input, reportWords('en'), cut)
  const told = rows.flatMap(({ row, option = '' }) => [row, option])

  expect([...new Set(rows.map(({ breakdown }) => breakdown))].sort()).toEqual(breakdowns)
  expect(places.filter((code) => told.includes(code))).toEqual([cut.code])
})

test('a place without numbers leaves those of everybody, and no other', () => {
  const home = country('home', 'Country?')
  const area = region('area', 'Region?', { from: home })
  const age = single('age', 'Age?', { young: 'Young', old: 'Old' })
  const asked = aSurvey([page('all', 'All', [home, area, age])], { breakdowns: [age] })
  const people: [Answers, number][] = [
    [{ home: 'KE', age: 'young' }, 40],
    [{ home: 'FR', age: 'old' }, 40],
  ]
  const own = released(asked, people)
  const rows = longRows(own, reportWords('en'), kenya)

  expect(reportOf(own, 'en', kenya).cut?.code).toBe('')
  expect([...new Set(rows.map(({ breakdown }) => breakdown))]).toEqual([''])
  expect(rows.some(({ question }) => question?.id === 'home')).toBe(false)
})
