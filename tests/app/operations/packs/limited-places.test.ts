import { expect, test } from 'vitest'

import { limitedPlaces } from '#app/operations/packs/limited-places'
import type { Answers } from '#surveys/definition/answer'
import { country, page, region, single } from '#surveys/kit/kit'

import { aSurvey } from '../../../surveys/a-survey'
import { released, type Released } from '../../../surveys/reports/released'

const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const age = single('age', 'Age?', { young: 'Young', old: 'Old' })

/** So many people in each country, half of them young. */
function answeredFrom(people: Record<string, number>): Released {
  const asked = aSurvey([page('all', 'All', [home, area, age])], { breakdowns: [area, home] })
  const drafts = Object.entries(people).flatMap(([code, times]): [Answers, number][] => [
    [{ home: code, age: 'young' }, times / 2],
    [{ home: code, age: 'old' }, times / 2],
  ])
  return released(asked, drafts)
}

const elsewhere = { IN: 60, NP: 60, BR: 60, PE: 60, US: 60, JM: 60 }
const two = answeredFrom({ KE: 60, TZ: 60, FR: 60, DE: 60, ...elsewhere })
const three = answeredFrom({ KE: 60, TZ: 60, UG: 60, FR: 60, DE: 60, ...elsewhere })

const placesOf = (given: Released, countries: string[]) =>
  limitedPlaces(given, countries).map(({ code }) => code)

test('every place is told alone', () => {
  expect(limitedPlaces(three, ['KE'])).toEqual([
    { kind: 'country', code: 'KE', alone: true },
    { kind: 'region', code: 'africa', alone: true },
  ])
})

test('a region is kept back where it would tell the only other country', () => {
  expect(placesOf(two, ['KE'])).toEqual(['KE'])
  expect(placesOf(three, ['KE', 'TZ'])).toEqual(['KE', 'TZ'])
})

test('a region of which every country is theirs tells nothing of others', () => {
  expect(placesOf(three, ['KE', 'TZ', 'UG'])).toEqual(['KE', 'TZ', 'UG', 'africa'])
})

test('a country without numbers of its own gives its region', () => {
  expect(placesOf(two, ['GH'])).toEqual(['africa'])
})

test('no region is given where the one kept back would be all that is left', () => {
  const others = Object.keys(elsewhere)

  expect(placesOf(three, ['KE', 'FR'])).toEqual(['KE', 'FR', 'africa'])
  expect(placesOf(three, ['KE', 'FR', ...others])).toEqual(['KE', 'FR', ...others])
})

test('a region that stands in a row with others counts as given with that row', () => {
  const joined = answeredFrom({ FR: 60, DE: 60, KE: 60, TZ: 60 })

  expect(
    Object.values(joined.release.rows)
      .flat()
      .map(({ code }) => code),
  ).toEqual(expect.arrayContaining(['europe', 'otherOrNotStated', 'DE', 'FR']))
  expect(placesOf(joined, ['KE'])).toEqual(['africa'])
  expect(placesOf(joined, ['FR', 'KE'])).toEqual(['FR'])
})

test('everybody less all one’s countries is never one country', () => {
  const others = Object.keys(elsewhere)
  const regions = ['africa', 'europe', 'asia_pacific', 'latin_america', 'north_america_caribbean']

  expect(placesOf(two, ['KE', 'TZ', 'FR', ...others])).toEqual(regions)
  expect(placesOf(two, ['KE', 'TZ', 'FR', 'DE', ...others])).toHaveLength(15)
})

test('a table that joins countries is judged as it is', () => {
  const [row, ...rest] = joined(three)

  expect(row?.code).toBe('KE+TZ')
  expect(rest.map(({ code }) => code)).toContain('UG')
  expect(placesOf(three, ['KE'])).toContain('africa')
  expect(placesOf({ ...three, release: withJoined(three) }, ['KE'])).toEqual(['KE'])
})

function tableOf({ release }: Released) {
  const table = release.tables.find(({ id, breakdown }) => id === 'age' && breakdown === 'home')
  if (!table) throw new Error('Ages are counted by country.')
  return table
}

/** Kenya and Tanzania in one row, as where nearly all of one country say the same. */
function joined(given: Released) {
  const [one, , ...rest] = tableOf(given).rows ?? []
  if (!one) throw new Error('There are rows.')
  return [{ ...one, code: 'KE+TZ' }, ...rest]
}

function withJoined(given: Released): Released['release'] {
  const table = tableOf(given)
  const tables = given.release.tables.map((each) =>
    each === table ? { ...each, rows: joined(given) } : each,
  )
  return { ...given.release, tables }
}

test('organisations are known by their region alone', () => {
  const asked = aSurvey([page('all', 'All', [home, area, age])], {
    unit: 'organisation',
    breakdowns: [area],
  })
  const given = released(asked, [
    [{ home: 'KE', age: 'young' }, 30],
    [{ home: 'FR', age: 'old' }, 30],
  ])

  expect(placesOf(given, ['KE', 'GH'])).toEqual(['africa'])
})
