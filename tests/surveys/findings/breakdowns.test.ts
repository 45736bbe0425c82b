import { expect, test } from 'vitest'
import { count } from '#surveys/findings/count'
import { cellsOfRow, type RawCounts } from '#surveys/findings/raw-counts'
import type { Asked } from '#surveys/kit/asked'
import { country, page, region, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { datasetOf, envelopesOf } from './gathered'

const home = country('home', 'Country?', { optional: true, preferNot: true })
const area = region('area', 'Region?', { from: home })
const fair = yesNo('fair', 'Fair?')
const homes = ['KE', 'KE', 'UG', 'FR', 'prefer_not', undefined]

test('countries of a breakdown stand in their regions, and nobody is left out', () => {
  const { breakdowns } = countsBy([area, home], [home, area, fair])

  expect(breakdowns.map(({ name, within }) => [name, within])).toEqual([
    ['area', undefined],
    ['home', 'area'],
  ])
  expect(sizesIn(breakdowns[0])).toEqual({ africa: 3, europe: 1, noAnswer: 2 })
  expect(sizesIn(breakdowns[1])).toEqual({ KE: 2, UG: 1, FR: 1, prefer_not: 1, noAnswer: 1 })
  expect(parentsIn(breakdowns[1])).toEqual({
    ...{ KE: 'africa', UG: 'africa', FR: 'europe', prefer_not: 'noAnswer', noAnswer: 'noAnswer' },
  })
})

test('a country that no region follows brings its regions with it', () => {
  const { breakdowns, tables } = countsBy([home], [home, fair])

  expect(breakdowns.map(({ name, within }) => [name, within])).toEqual([
    ['home.region', undefined],
    ['home', 'home.region'],
  ])
  expect(tables.map(({ id, kind }) => [id, kind])).toEqual([
    ['home', 'country'],
    ['home.region', 'region'],
    ['fair', 'yes_no'],
  ])
  expect(parentsIn(breakdowns[1])).toMatchObject({ KE: 'africa', prefer_not: 'prefer_not' })
})

test('a region that not everyone with a country has does not stand over countries', () => {
  const here = region('here', 'Region?', { from: home, when: fair.is('yes') })
  const { breakdowns } = countsBy([here, home], [home, fair, here])

  expect(breakdowns.map(({ name }) => name)).toEqual(['here', 'home.region', 'home'])
})

test('a table is not broken down by what decides its cells', () => {
  const { breakdowns, tables } = countsBy([area, home, fair], [home, area, fair])
  const split = tables.map(({ id, by }) => [
    id,
    breakdowns.flatMap(({ name }, n) => (by[n] ? [name] : [])),
  ])

  expect(Object.fromEntries(split)).toEqual({
    home: ['fair'],
    area: ['fair'],
    fair: ['area', 'home'],
  })
})

test('a row of a table is read by the places of breakdown and row', () => {
  const { breakdowns, tables } = countsBy([area], [home, area, fair])
  const table = tables.find(({ id }) => id === 'fair')
  const row = breakdowns[0]?.rows.findIndex(({ code }) => code === 'africa') ?? -1

  expect(table && cellsOfRow(table, 0, row)).toEqual(Uint32Array.of(3, 0, 0, 0))
  expect(table && cellsOfRow(table, 1, row)).toBeUndefined()
})

test('counts of nobody are all zero', () => {
  const survey = aSurvey([page('one', 'One', [home, area, fair])], { breakdowns: [area] })
  const counts = count(datasetOf([survey], []))

  expect(counts.n).toBe(0)
  expect(counts.tables.flatMap(({ overall }) => Array.from(overall)).every((n) => n === 0)).toBe(
    true,
  )
})

function countsBy(breakdowns: Asked[], questions: Asked[]): RawCounts {
  const survey = aSurvey([page('one', 'One', questions)], { breakdowns })
  const drafts = homes.map((code) => ({ fair: 'yes', ...(code && { home: code }) }))
  const opened = drafts.flatMap((draft) => envelopesOf(survey, draft))
  return count(datasetOf([survey], opened))
}

function sizesIn(breakdown?: RawCounts['breakdowns'][number]): Record<string, number> {
  const sizes = breakdown?.rows.map(({ code }, n) => [code, breakdown.sizes[n] ?? 0] as const)
  return Object.fromEntries((sizes ?? []).filter(([, size]) => size > 0))
}

function parentsIn(
  breakdown?: RawCounts['breakdowns'][number],
): Record<string, string | undefined> {
  const met = Object.keys(sizesIn(breakdown))
  const rows = breakdown?.rows.filter(({ code }) => met.includes(code)) ?? []
  return Object.fromEntries(rows.map(({ code, parent }) => [code, parent]))
}
