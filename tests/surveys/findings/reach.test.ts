import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { reachFacts, type ReachCount } from '#surveys/findings/reach'
import { auditReleases } from '#surveys/findings/audit-releases'
import type { Published, SafeTable } from '#surveys/findings/release'
import { reachedBy } from '#surveys/journey/reached'
import { country, page, region, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { chance } from './chance'
import { countDrafts, protectCounts } from './protect-drafts'
import { solve } from './the-solver'

const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const fees = yesNo('fees', 'Did you pay?')
const survey = aSurvey([page('all', 'All', [home, area, fees])], {
  reach: true,
  breakdowns: [area],
})

const drafts: [Answers, number][] = [
  [{ home: 'KE', fees: 'yes' }, 30],
  [{ home: 'KE', fees: 'no' }, 12],
  [{ home: 'FR', fees: 'yes' }, 21],
  [{ home: 'FR', fees: 'no' }, 22],
]
const counts = countDrafts(survey, drafts)
const counted = (place: string, counted: number): ReachCount => ({ kind: 'region', place, counted })

test('a response counts once by its region and once by its language', () => {
  expect(reachedBy(survey, { home: 'KE', area: 'africa' }, 'fr')).toEqual([
    { kind: 'region', place: 'africa' },
    { kind: 'lang', place: 'fr' },
  ])
  expect(reachedBy(survey, { home: 'prefer_not' }, 'en')[0]?.place).toBe('notStated')
})

test('a survey that does not say so counts nobody', () => {
  const { pages, breakdowns } = survey

  expect(reachedBy({ pages, breakdowns }, { home: 'KE' }, 'en')).toEqual([])
})

test('a survey without a place counts languages alone', () => {
  const placeless = aSurvey([page('all', 'All', [fees])], { reach: true })

  expect(reachedBy(placeless, { fees: 'yes' }, 'en')).toEqual([{ kind: 'lang', place: 'en' }])
})

test('a count is a fact from below, and from above where no more can have come', () => {
  const facts = reachFacts([counted('africa', 40), counted('europe', 35)], counts)

  expect(facts).toContainEqual({ region: 'africa', lo: 40, hi: 44 })
  expect(facts).toContainEqual({ region: 'europe', lo: 35 })
  expect(facts).toContainEqual({ lo: 75 })
})

test('what was withdrawn after it was counted makes no false fact', () => {
  const facts = reachFacts([counted('africa', 45)], counts)

  expect(facts.find((fact) => fact.region === 'africa')).toEqual({
    region: 'africa',
    lo: 0,
    hi: 49,
  })
})

test('the attack knows what staff saw: numbers that are safe without it are refused beside it', () => {
  const means = { solve, random: chance(1) }
  const told = (hi: number) =>
    auditReleases(survey, [nobodyInAfrica], means, [{ region: 'africa', lo: 35, hi }])

  expect(auditReleases(survey, [nobodyInAfrica], means).ok).toBe(true)
  expect(told(40).ok).toBe(true)
  const found = told(39)
  expect(found.ok ? [] : found.problems).toContainEqual(
    expect.objectContaining({ code: 'telling', row: 'africa', breach: 'narrow' }),
  )
})

test('a release is made beside true counts', () => {
  const reach = [counted('africa', 40), counted('europe', 40)]

  expect(protectCounts(survey, counts, { seed: 1, reach }).ok).toBe(true)
})

/** Forty of Africa, all of whom paid; with four fewer there is nobody left who may not have. */
const nobodyInAfrica: Published = {
  ...{ n: 85, modes: [] },
  rows: { area: [row('africa', 40), row('europe', 45)] },
  tables: [
    { ...feesBy(null), base: 85, options: cells(60, 25) },
    {
      ...feesBy('area'),
      rows: [
        { ...row('africa', 40), options: cells(40, 0) },
        { ...row('europe', 45), options: cells(20, 25) },
      ],
    },
  ] as SafeTable[],
}

function feesBy(breakdown: string | null) {
  return { id: 'fees', question: 'fees', kind: 'yesNo', breakdown }
}

function row(code: string, base: number) {
  return { code, base }
}

function cells(yes: number, no: number) {
  return Object.entries({ yes, no, noAnswer: 0 }).map(([code, n]) => ({ code, n, pct: null }))
}
