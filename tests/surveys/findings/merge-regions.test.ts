import { expect, test } from 'vitest'
import { mayStateNothing } from '#surveys/findings/may-state-nothing'
import { mergeRows } from '#surveys/findings/merge-rows'
import { country, page, region, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { countedRows, membersOf, shown } from './counted-rows'

const area = region('area', 'Region?', { optional: true, preferNot: true })
const survey = aSurvey([page('one', 'One', [area])], { breakdowns: [area] })
const allRegions = ['africa', 'asia_pacific', 'europe', 'latin_america', 'north_america_caribbean']

test('regions under their base and answers without a region form one row', () => {
  const plan = merged({ ...sizes(30, 25, 6, 4, 0), noAnswer: 2, prefer_not: 1 })

  expect(shown(plan.breakdowns[0])).toEqual({ africa: 30, asia_pacific: 25, otherOrNotStated: 13 })
  expect(membersOf(plan.breakdowns[0], 'otherOrNotStated')).toEqual(allRegions.slice(2))
})

test('every region at its base stands alone where everybody has to name one', () => {
  const asked = region('area', 'Region?')
  const must = aSurvey([page('one', 'One', [asked])], { breakdowns: [asked] })
  const plan = mergeRows(must, countedRows(must, { area: sizes(10, 10, 10, 10, 10) }))

  expect(plan.breakdowns[0]?.rows).toEqual(
    allRegions.map((code, n) => ({ code, of: [n], size: 10 })),
  )
  expect(plan.decisions).toEqual([])
})

test('the smallest regions join answers without a region until there are two', () => {
  const plan = merged({ ...sizes(30, 25, 20, 15, 12), noAnswer: 9 })

  expect(shown(plan.breakdowns[0])).toEqual({
    ...{ africa: 30, asia_pacific: 25, europe: 20 },
    otherOrNotStated: 36,
  })
  expect(plan.decisions).toEqual([
    { code: 'not-stated', ...into },
    { code: 'region-joins-single', ...into, row: 'north_america_caribbean' },
    { code: 'region-joins-single', ...into, row: 'latin_america' },
  ])
})

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
  'with %i answers without a region the rows are the same, so they do not tell how many there are',
  (noAnswer) => {
    const plan = merged({ ...sizes(30, 25, 20, 15, 12), noAnswer })

    expect(plan.breakdowns[0]?.rows.map(({ code }) => code)).toEqual([
      ...allRegions.slice(0, 3),
      'otherOrNotStated',
    ])
    expect(membersOf(plan.breakdowns[0], 'otherOrNotStated')).toEqual(allRegions.slice(3))
  },
)

test('answers without a region that reach the base stand alone beside all regions', () => {
  const plan = merged({ ...sizes(30, 25, 20, 15, 12), noAnswer: 6, prefer_not: 4 })

  expect(shown(plan.breakdowns[0])).toEqual({
    ...{ africa: 30, asia_pacific: 25, europe: 20 },
    ...{ latin_america: 15, north_america_caribbean: 12, otherOrNotStated: 10 },
  })
  expect(membersOf(plan.breakdowns[0], 'otherOrNotStated')).toBeUndefined()
})

test('a region of a country that everybody has to name is not left out by anybody', () => {
  const home = country('home', 'Country?')
  const own = region('own', 'Region?', { from: home })
  const left = country('home', 'Country?', { optional: true })
  const led = yesNo('led', 'Led?')
  const must = aSurvey([page('one', 'One', [led]), page('two', 'Two', [home, own])])
  const may = aSurvey([page('one', 'One', [left, own])])
  const some = aSurvey([
    page('one', 'One', [led]),
    page('two', 'Two', [home, own], { when: led.is('yes') }),
  ])

  expect(mayStateNothing(must, 'own')).toBe(false)
  expect(mayStateNothing(may, 'own')).toBe(true)
  expect(mayStateNothing(some, 'own')).toBe(true)
})

test('a region under its base does not stand with answers without a region alone', () => {
  const plan = merged({ ...sizes(30, 25, 20, 15, 9), noAnswer: 20 })

  expect(membersOf(plan.breakdowns[0], 'otherOrNotStated')).toEqual(allRegions.slice(3))
})

test('the smallest regions join a row that misses the base', () => {
  const plan = merged(sizes(30, 25, 20, 2, 3))

  expect(shown(plan.breakdowns[0])).toEqual({ africa: 30, asia_pacific: 25, otherOrNotStated: 25 })
  expect(plan.decisions).toEqual([
    { code: 'region-under-base', ...into, row: 'latin_america', least: 10 },
    { code: 'region-under-base', ...into, row: 'north_america_caribbean', least: 10 },
    { code: 'not-stated', ...into },
    { code: 'region-joins-small', ...into, row: 'europe', least: 10 },
  ])
})

test('of equal regions the first in the list of the survey joins', () => {
  const plan = merged(sizes(30, 20, 20, 0, 1))

  expect(shown(plan.breakdowns[0])).toEqual({ africa: 30, europe: 20, otherOrNotStated: 21 })
})

test.each([
  ['one region holds everybody', sizes(60, 0, 0, 0, 0)],
  ['nobody names a region', { noAnswer: 60 }],
  ['one region is left beside none', { ...sizes(60, 0, 0, 0, 0), prefer_not: 3 }],
])('where %s there is no breakdown by region', (_, regions) => {
  const plan = merged(regions)

  expect(plan.breakdowns).toEqual([])
  expect(plan.decisions).toEqual([{ code: 'breakdown-one-row', breakdown: 'area' }])
})

test('one sensitive question lifts the base of all regions', () => {
  const hurt = yesNo('hurt', 'Hurt?', { sensitive: true, personal: true, preferNot: true })
  const strict = aSurvey([page('one', 'One', [area, hurt])], { breakdowns: [area] })
  const plan = mergeRows(strict, countedRows(strict, { area: sizes(30, 20, 19, 19, 20) }))

  expect(shown(plan.breakdowns[0])).toEqual({
    ...{ africa: 30, asia_pacific: 20, north_america_caribbean: 20 },
    otherOrNotStated: 38,
  })
})

test('whoever is not asked for a region stands with those who name none', () => {
  const led = yesNo('led', 'Led?')
  const part = region('part', 'Region?', { when: led.is('yes') })
  const routed = aSurvey([page('one', 'One', [led, part])], { breakdowns: [part] })
  const counts = countedRows(routed, { part: { ...sizes(20, 15, 12, 3, 2), notAsked: 40 } })
  const row = mergeRows(routed, counts).breakdowns[0]?.rows.at(-1)

  expect(row).toEqual({
    ...{ code: 'otherOrNotStated', of: [3, 4, 5, 6], size: 45 },
    members: ['latin_america', 'north_america_caribbean'],
  })
})

const into = { breakdown: 'area', into: 'otherOrNotStated' }

function sizes(...all: number[]): Record<string, number> {
  return Object.fromEntries(allRegions.map((code, n) => [code, all[n] ?? 0]))
}

function merged(regions: Record<string, number>) {
  return mergeRows(survey, countedRows(survey, { area: regions }))
}
