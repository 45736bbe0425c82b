import { expect, test } from 'vitest'
import type { Survey } from '#surveys/definition/survey'
import { mergeRows } from '#surveys/findings/merge-rows'
import { country, page, region, yesNo } from '#surveys/kit/kit'
import type { SurveySettings } from '#surveys/kit/survey'
import { aSurvey } from '../a-survey'
import { countedRows, shown } from './counted-rows'

const home = country('home', 'Country?', { optional: true })
const area = region('area', 'Region?', { from: home })
const survey = surveyWith({})
const hurt = yesNo('hurt', 'Hurt?', { sensitive: true, personal: true, preferNot: true })
const europe = { FR: 40, RU: 40 }
// Enough answers for the row of other regions.
const elsewhere = { ...europe, IN: 9, AR: 9, JM: 9, noAnswer: 20 }
const africa = { breakdown: 'home', region: 'africa' }
const into = 'otherIn.africa'

test('countries under their base form one row of their region, and none is named', () => {
  const { breakdowns, decisions } = merged({ KE: 60, UG: 12, TZ: 9, ...elsewhere })

  expect(breakdowns[1]?.rows.filter(({ parent }) => parent === 'africa')).toMatchObject([
    { code: 'KE', parent: 'africa', size: 60 },
    { code: into, parent: 'africa', size: 21 },
  ])
  expect(JSON.stringify([breakdowns[1], decisions])).not.toMatch(/members|"UG"|"TZ"/)
  expect(decisions).toContainEqual({ code: 'countries-under-base', ...africa, into, least: 20 })
})

test('a row of other countries needs two of them, so the smallest country joins', () => {
  const { breakdowns, decisions } = merged({ KE: 60, UG: 45, TZ: 19, ZM: 50, ...elsewhere })

  expect(shown(breakdowns[1])).toMatchObject({ KE: 60, ZM: 50, [into]: 64 })
  expect(decisions).toContainEqual({ code: 'country-joins-single', ...africa, into })
})

test('a row of other countries needs the base, so the smallest country joins', () => {
  const { breakdowns, decisions } = merged({ KE: 60, UG: 45, TZ: 4, ZM: 50, RW: 5, ...elsewhere })

  expect(shown(breakdowns[1])).toMatchObject({ KE: 60, ZM: 50, [into]: 54 })
  expect(decisions).toContainEqual({ code: 'country-joins-small', ...africa, into, least: 20 })
})

test('a country that nobody named is no row, and none joins for it', () => {
  expect(shown(merged({ KE: 60, UG: 45, ...elsewhere }).breakdowns[1])).toEqual({
    ...{ KE: 60, UG: 45 },
    ...europe,
  })
})

test('a region that is left with fewer than two rows shows no countries', () => {
  const { breakdowns, decisions } = merged({ KE: 60, UG: 2, ...elsewhere })

  expect(shown(breakdowns[1])).toEqual(europe)
  expect(decisions).toContainEqual({ code: 'countries-one-row', ...africa })
})

test('only regions that stand alone show their countries', () => {
  const { breakdowns } = merged({ KE: 60, UG: 30, IN: 5, ...europe, AR: 4, noAnswer: 9 })

  expect(shown(breakdowns[0])).toEqual({ africa: 90, europe: 80, otherOrNotStated: 18 })
  expect(shown(breakdowns[1])).toEqual({ KE: 60, UG: 30, ...europe })
})

test('without regions there are no countries', () => {
  const { breakdowns, decisions } = merged({ KE: 60, UG: 50, noAnswer: 3 })

  expect(breakdowns).toEqual([])
  expect(decisions).toEqual([
    { code: 'breakdown-one-row', breakdown: 'area' },
    { code: 'countries-without-regions', breakdown: 'home' },
  ])
})

test('the regions of a country that no region follows are merged in the same way', () => {
  const alone = aSurvey([page('one', 'One', [home])], { breakdowns: [home] })
  const sizes = { home: { KE: 60, UG: 30, ...europe, IN: 3, AR: 9 } }
  const { breakdowns } = mergeRows(alone, countedRows(alone, sizes))

  expect(breakdowns.map(({ name, place, within }) => [name, place, within])).toEqual([
    ['home.region', 0, undefined],
    ['home', 1, 'home.region'],
  ])
  expect(shown(breakdowns[0])).toEqual({ africa: 90, europe: 80, otherOrNotStated: 12 })
})

test.each([
  [{ disclosure: { minimumCountryBase: 31 } }, 35],
  [{ disclosure: { minimumBase: 38 } }, 40],
])('a survey that is stricter has a larger base of countries (%#)', (settings, least) => {
  const strict = surveyWith(settings)
  const known = { KE: least, UG: least, TZ: least - 1, ZM: least - 1, ...elsewhere }
  const plan = mergeRows(strict, countedRows(strict, { home: known }))

  expect(shown(plan.breakdowns[1])).toMatchObject({ KE: least, UG: least, [into]: 2 * least - 2 })
})

test('one sensitive question lifts the base of all countries', () => {
  const strict = surveyWith({ pages: [page('one', 'One', [home, area, hurt])] })
  const plan = mergeRows(
    strict,
    countedRows(strict, { home: { KE: 30, UG: 29, TZ: 5, ...elsewhere } }),
  )

  expect(shown(plan.breakdowns[1])).toMatchObject({ KE: 30, [into]: 34 })
})

test.each(['organisation', 'group'] as const)(
  'where a response is of one %s there are no countries',
  (unit) => {
    const named = surveyWith({ unit })
    const { breakdowns, decisions } = mergeRows(
      named,
      countedRows(named, { home: { KE: 60, UG: 30, ...europe, IN: 3, AR: 9 } }),
    )

    expect(breakdowns.map(({ name }) => name)).toEqual(['area'])
    expect(decisions).toContainEqual({ code: 'country-names-organisations', breakdown: 'home' })
  },
)

function surveyWith(settings: Partial<SurveySettings>): Survey {
  return aSurvey([page('one', 'One', [home, area])], { breakdowns: [area, home], ...settings })
}

function merged(countries: Record<string, number>) {
  return mergeRows(survey, countedRows(survey, { home: countries }))
}
