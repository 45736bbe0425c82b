import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { country, page, region, single } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { published, survey } from '../findings/released-survey'
import { questionIn, released, releasedWith, reportOf, tableIn } from './released'

const input = releasedWith(survey, published)
const age = single('age', 'Age?', { young: 'Young', old: 'Old' })
const cutTo = (kind: 'country' | 'region', code: string) => reportOf(input, 'en', { kind, code })

test('a published country stands beside its region and everybody', () => {
  const report = cutTo('country', 'KE')

  expect(report.cut).toMatchObject({ breakdown: 'home', code: 'KE', label: 'Kenya' })
  expect(tableIn(report, 'age~home=KE').rows.map(({ code }) => code)).toEqual([
    ...['*', 'africa', 'KE'],
  ])
  expect(tableIn(report, 'age~home=KE').rows[2]?.cells).toEqual(
    tableIn(reportOf(input), 'age~home').rows.find(({ code }) => code === 'KE')?.cells,
  )
})

test('a cut has no other rows, whatever the question', () => {
  const questions = cutTo('country', 'KE').chapters.flatMap((chapter) => chapter.questions)
  const broken = questions.flatMap(({ views }) => views.filter(({ breakdown }) => breakdown))
  const codes = broken
    .flatMap(({ tables, charts }) => [...tables, ...charts])
    .flatMap(({ rows }) => rows.map(({ code }) => code))

  expect(broken.length).toBeGreaterThan(5)
  expect([...new Set(codes)].sort()).toEqual(['*', 'KE', 'africa'])
})

test('a region stands beside everybody', () => {
  const report = cutTo('region', 'europe')

  expect(report.cut?.instead).toBeUndefined()
  expect(tableIn(report, 'needs~area=europe').rows.map(({ code }) => code)).toEqual([
    ...['*', 'europe'],
  ])
})

test('a country that is not published leads to its region, with the reason', () => {
  const { cut } = cutTo('country', 'GH')

  expect(cut?.code).toBe('africa')
  expect(cut?.instead).toBe(
    'No numbers are shown of Ghana by itself, so that nobody there can be found. The numbers are of Africa.',
  )
})

test('a region that is not published leads to the row that holds it', () => {
  const home = country('home', 'Country?')
  const area = region('area', 'Region?', { from: home })
  const asked = aSurvey([page('all', 'All', [home, area, age])], { breakdowns: [area] })
  const people: [Answers, number][] = Object.entries({ KE: 30, FR: 30, BR: 6, TH: 7 }).map(
    ([code, times]) => [{ home: code, age: 'young' }, times],
  )
  const report = reportOf(released(asked, people), 'en', { kind: 'country', code: 'BR' })

  expect(report.cut).toMatchObject({ code: 'otherOrNotStated' })
  expect(report.cut?.instead).toContain('Brazil')
  expect(report.cut?.instead).toContain(
    'No numbers are shown of Latin America by itself, so that nobody there can be found. The numbers are of “Other regions or not stated”.',
  )
})

test('where no country may be shown, the reason says so', () => {
  const asked = aSurvey([page('all', 'All', [age])], { unit: 'organisation' })
  const own = released(asked, [
    [{ age: 'young' }, 30],
    [{ age: 'old' }, 30],
  ])
  const report = reportOf(own, 'en', { kind: 'country', code: 'KE' })

  expect(report.cut).toMatchObject({ breakdown: '', label: 'All answers' })
  expect(report.cut?.instead).toContain('no country by itself (Kenya)')
  expect(questionIn(report, 'age').views).toHaveLength(1)
})
