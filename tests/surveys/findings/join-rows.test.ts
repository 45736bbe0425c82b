import { expect, test } from 'vitest'
import { joinRows } from '#surveys/findings/join-rows'
import { mergeRows } from '#surveys/findings/merge-rows'
import { country, page, region, single } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { countedRows, membersOf, shown } from './counted-rows'

const home = country('home', 'Country?', { optional: true })
const area = region('area', 'Region?', { from: home })
const kind = single('kind', 'Kind?', { a: 'A', b: 'B', c: 'C', d: 'D' })
const survey = aSurvey([page('one', 'One', [home, area, kind])], {
  breakdowns: [area, home, kind],
})
const countries = { KE: 30, UG: 30, TZ: 24, RW: 5, FR: 40, RU: 40, IN: 40, NP: 40, AR: 9, JM: 9 }
const counts = countedRows(survey, { home: countries, kind: { a: 60, b: 50, c: 40, d: 30 } })
const plan = mergeRows(survey, counts)

test('two options are one row for the rest', () => {
  const joined = joinRows(plan, 'kind', ['b', 'd'])

  expect(joined.breakdowns[2]?.rows).toEqual([
    { code: 'a', of: [0], size: 60 },
    { code: 'c', of: [2], size: 40 },
    { code: 'otherOrNotStated', of: [1, 3], size: 80, members: ['b', 'd'] },
  ])
  expect(joined.breakdowns.slice(0, 2)).toEqual(plan.breakdowns.slice(0, 2))
})

test('the row for the rest is taken in where it stands already', () => {
  const twice = joinRows(joinRows(plan, 'kind', ['c', 'd']), 'kind', ['a', 'b'])
  const [, , joined] = joinRows(joinRows(plan, 'kind', ['c', 'd']), 'kind', [
    'b',
    'otherOrNotStated',
  ]).breakdowns

  expect(shown(joined)).toEqual({ a: 60, otherOrNotStated: 120 })
  expect(membersOf(joined, 'otherOrNotStated')).toEqual(['b', 'c', 'd'])
  expect(twice.breakdowns.map(({ name }) => name)).toEqual(['area', 'home'])
  expect(twice.decisions.at(-1)).toEqual({ code: 'breakdown-one-row', breakdown: 'kind' })
})

test('regions that are joined show no countries', () => {
  const { breakdowns } = joinRows(plan, 'area', ['europe', 'otherOrNotStated'])

  expect(shown(breakdowns[0])).toEqual({ africa: 89, asia_pacific: 80, otherOrNotStated: 98 })
  expect(membersOf(breakdowns[0], 'otherOrNotStated')).toEqual([
    'europe',
    'latin_america',
    'north_america_caribbean',
  ])
  expect(Object.keys(shown(breakdowns[1]) ?? {})).not.toContain('FR')
  expect(breakdowns[1]?.rows).toHaveLength(5)
})

test('without regions their countries go', () => {
  const fewer = joinRows(plan, 'area', ['europe', 'asia_pacific'])
  const none = joinRows(fewer, 'area', ['africa', 'otherOrNotStated'])

  expect(none.breakdowns.map(({ name }) => name)).toEqual(['kind'])
})

test('countries that are joined stand behind the others of their region', () => {
  const { breakdowns } = joinRows(plan, 'home', ['UG', 'otherIn.africa'])

  expect(breakdowns[1]?.rows.map(({ code, size }) => [code, size])).toEqual([
    ['KE', 30],
    ['otherIn.africa', 59],
    ['IN', 40],
    ['NP', 40],
    ['FR', 40],
    ['RU', 40],
  ])
  expect(JSON.stringify(breakdowns[1])).not.toContain('members')
})

test('a region with one row left shows no countries', () => {
  const { breakdowns, decisions } = joinRows(plan, 'home', ['FR', 'RU'])

  expect(breakdowns[1]?.rows.some(({ parent }) => parent === 'europe')).toBe(false)
  expect(decisions.at(-1)).toEqual({
    ...{ code: 'countries-one-row', breakdown: 'home', region: 'europe' },
  })
})
