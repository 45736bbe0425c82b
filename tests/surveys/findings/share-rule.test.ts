import { expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { country, multiple, page, region, single, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { countDrafts, problemsWhenRead, protectCounts } from './protect-drafts'
import { faultsIn } from './release-by-hand'

const names = { a: 'A', b: 'B', c: 'C', d: 'D' }
const led = yesNo('led', 'Led?')
const why = single('why', 'Why?', { law: 'Law', money: 'Money' }, { when: led.is('yes') })
const paid = yesNo('paid', 'Paid?')
const survey = ofKinds('a', 'b')

function ofKinds(...codes: (keyof typeof names)[]): Survey {
  const kind = single('kind', 'Which kind?', named(codes))
  return aSurvey([page('p', 'P', [kind, led, why, paid])], { breakdowns: [kind] })
}

function named(codes: (keyof typeof names)[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, names[code]]))
}

test('a row that tells nearly everybody’s answer stands with the next smallest, in that table only', () => {
  const { published, plan } = made(ofKinds('a', 'b', 'c', 'd'), [
    ...split('a', 58, 2),
    ...split('b', 30, 25),
    ...split('c', 25, 25),
    ...split('d', 30, 30),
  ])

  expect(rowsOf(published, 'led')).toEqual(['a+c', 'b', 'd'])
  expect(rowsOf(published, 'why')).toEqual(['a+c', 'b', 'd'])
  expect(rowsOf(published, 'paid')).toEqual(['a', 'b', 'c', 'd'])
  expect(plan.decisions).toContainEqual({
    code: 'share-merged',
    ...{ table: 'led', breakdown: 'kind', rows: ['a', 'c'], into: 'a+c' },
  })
})

test('a joined row names its members and has their bases together', () => {
  const { published } = made(ofKinds('a', 'b', 'c'), [
    ...split('a', 58, 2),
    ...split('b', 30, 25),
    ...split('c', 30, 20),
  ])
  const [row] = published.tables.find((each) => each.id === 'led' && each.rows)?.rows ?? []

  expect(row).toMatchObject({ code: 'a+c', members: ['a', 'c'] })
  expect(row?.base).toBe(basesIn(published.rows.kind, row?.members))
})

test('where only one row would be left the table is not broken down, and says why', () => {
  const { published, plan } = made(survey, [...split('a', 60, 0), ...split('b', 60, 0)])
  const [led] = published.tables.filter(({ id }) => id === 'led')

  expect(rowsOf(published, 'led')).toBeUndefined()
  expect(led?.note).toBe('share-one-row')
  expect(rowsOf(published, 'paid')).toEqual(['a', 'b'])
  const decision = { code: 'share-one-row', table: 'led', breakdown: 'kind' }
  expect(plan.decisions).toContainEqual(decision)
})

test('below 40 a row is not judged, for there rounding itself protects', () => {
  const { published } = made(survey, [...split('a', 30, 0), ...split('b', 20, 15)])

  expect(rowsOf(published, 'led')).toEqual(['a', 'b'])
})

test('of several choices only having ticked is judged, and never having said nothing', () => {
  const many = multiple('many', 'Which?', { x: 'X', y: 'Y' }, { optional: true })
  const kind = single('kind', 'Which kind?', named(['a', 'b', 'c']))
  const choices = aSurvey([page('p', 'P', [kind, many])], { breakdowns: [kind] })
  const { published } = made(choices, [
    [{ kind: 'a', many: ['x'] }, 50],
    [{ kind: 'b', many: ['y'] }, 20],
    [{ kind: 'b', many: ['x'] }, 30],
    [{ kind: 'c' }, 48],
    [{ kind: 'c', many: ['y'] }, 2],
  ])

  expect(rowsOf(published, 'many.x')).toHaveLength(2)
  expect(rowsOf(published, 'many.y')).toEqual(['a', 'b', 'c'])
})

const home = country('home', 'Country?')
const area = region('area', 'Region?', { from: home })
const places = aSurvey([page('p', 'P', [home, area, led])], { breakdowns: [area, home] })
const elsewhere = ['CN', 'BR', 'US'].flatMap((code) => inCountry(code, 8, 7))

test('countries stand together within their region', () => {
  const { published } = made(places, [
    ...inCountry('KE', 58, 2),
    ...inCountry('UG', 30, 25),
    ...inCountry('GH', 30, 35),
    ...inCountry('FR', 30, 32),
    ...inCountry('DE', 30, 32),
    ...elsewhere,
  ])

  expect(rowsOf(published, 'led', 'home')?.sort()).toEqual(['DE', 'FR', 'GH', 'KE+UG'])
  expect(rowsOf(published, 'led', 'area')).toHaveLength(5)
})

test('a region that stands with another shows no countries, which would give it back', () => {
  const { published } = made(places, [
    ...inCountry('KE', 37, 2),
    ...inCountry('UG', 37, 1),
    ...inCountry('GH', 36, 1),
    ...inCountry('FR', 30, 32),
    ...inCountry('DE', 30, 32),
    ...['CN', 'BR', 'US'].flatMap((code) => inCountry(code, 60, 70)),
    ...inCountry('IN', 60, 64),
  ])

  expect(rowsOf(published, 'led', 'area')).toContain('africa+europe')
  expect(rowsOf(published, 'led', 'home')?.sort()).toEqual(['CN', 'IN'])
  expect(rowsOf(published, 'home')).toBeUndefined()
})

type Drafts = [Answers, number][]

function split(code: string, yes: number, no: number): Drafts {
  const half = (times: number, answers: Answers): Drafts => [
    [{ kind: code, paid: 'yes', why: 'law', ...answers }, Math.ceil(times / 2)],
    [{ kind: code, paid: 'no', why: 'money', ...answers }, Math.floor(times / 2)],
  ]
  return [...half(yes, { led: 'yes' }), ...half(no, { led: 'no' })]
}

function inCountry(code: string, yes: number, no: number): Drafts {
  return [
    [{ home: code, led: 'yes' }, yes],
    [{ home: code, led: 'no' }, no],
  ]
}

function made(of: Survey, drafts: Drafts) {
  const counts = countDrafts(of, drafts)
  const protectedNumbers = protectCounts(of, counts)
  if (!protectedNumbers.ok) throw new Error(JSON.stringify(protectedNumbers.problems))
  const { value } = protectedNumbers
  expect(faultsIn(of, counts, value)).toEqual([])
  expect(problemsWhenRead(of, value.published)).toEqual([])
  return value
}

function rowsOf({ tables }: ReturnType<typeof made>['published'], id: string, by = 'kind') {
  const table = tables.find((each) => each.id === id && each.breakdown === by)
  return table?.rows?.map(({ code }) => code)
}

function basesIn(rows: { code: string; base: number }[] = [], members: string[] = []): number {
  return rows.reduce((sum, { code, base }) => sum + (members.includes(code) ? base : 0), 0)
}
