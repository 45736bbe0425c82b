import { expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { and, multiple, page, region, scale, single, yesNo } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'
import { countDrafts, problemsWhenRead, protectCounts } from './protect-drafts'
import { faultsIn } from './release-by-hand'

const kind = single('kind', 'Which kind?', { a: 'A', b: 'B' })
const led = single('led', 'Led?', { yes: 'Yes', partly: 'Partly', no: 'No' })
const why = single('why', 'Why?', { law: 'Law', money: 'Money' }, { when: led.is('yes', 'partly') })
const then = yesNo('then', 'And then?', { when: why.is('law') })
const survey = aSurvey([page('p', 'P', [kind, led, why, then])], { breakdowns: [kind] })

test('who was asked because of answers is the published sum of these, in all and in every row', () => {
  const { tables } = made(survey, [
    ...answers('a', { yes: 21, partly: 22, no: 23 }),
    ...answers('b', { yes: 31, partly: 12, no: 33 }),
  ])
  const [overall, byKind] = tables.filter(({ id }) => id === 'led')
  const [why, whyByKind] = tables.filter(({ id }) => id === 'why')

  expect(why?.base).toBe(askedIn(overall?.options))
  expect(whyByKind?.rows?.map(({ base }) => base)).toEqual(
    byKind?.rows?.map(({ options }) => askedIn(options)),
  )
})

test('of a question asked of fewer than 20 only that is shown, and of what hangs on it nothing', () => {
  const { tables, decisions } = made(survey, [
    ...answers('a', { yes: 6, partly: 2, no: 60 }),
    ...answers('b', { yes: 5, partly: 1, no: 60 }),
  ])

  expect(tables.filter(({ question }) => question === 'why')).toMatchObject([
    { base: expect.any(Number) as number, note: 'base-only' },
  ])
  expect(tables.find(({ id }) => id === 'why')?.options).toBeUndefined()
  expect(tables.filter(({ question }) => question === 'then')).toEqual([])
  expect(decisions).toContainEqual({ code: 'question-base-only', question: 'why', least: 20 })
})

test('where too few were asked in a row the question is shown for the whole survey', () => {
  const { tables, decisions } = made(survey, [
    ...answers('a', { yes: 2, partly: 1, no: 30 }),
    ...answers('b', { yes: 41, partly: 1, no: 30 }),
  ])

  expect(tables.filter(({ id }) => id === 'why')).toMatchObject([
    { breakdown: null, note: 'overall-only' },
  ])
  expect(decisions).toContainEqual({
    code: 'question-overall-only',
    ...{ question: 'why', breakdown: 'kind', least: 10 },
  })
})

const pay = scale('pay', 'Pay?', { from: 1, to: 3, labels: { 1: 'Bad', 3: 'Good' } })

test('who was asked because of two questions has a number of its own beside those not asked', () => {
  const both = yesNo('both', 'Both?', { when: and(led.is('yes'), pay.is(1)) })
  const own = aSurvey([page('p', 'P', [kind, led, pay, both])], { breakdowns: [kind] })
  const drafts = (['a', 'b'] as const).flatMap((code): Drafts => [
    [{ kind: code, led: 'yes', pay: 1, both: 'yes' }, 33],
    [{ kind: code, led: 'no', pay: 2 }, 41],
  ])
  const { tables } = made(own, drafts)
  const [overall, byKind] = tables.filter(({ id }) => id === 'both')

  expect(overall?.base).toBe(byKind?.rows?.reduce((sum, { base }) => sum + base, 0))
  expect(Math.abs((overall?.base ?? 0) - 66)).toBeLessThan(5)
})

test('those asked because of two answers are never more than gave one of them', () => {
  const both = yesNo('both', 'Both?', { when: and(led.is('yes'), pay.is(1)) })
  const own = aSurvey([page('p', 'P', [kind, led, pay, both])], { breakdowns: [kind] })
  const counts = countDrafts(own, [
    [{ kind: 'a', led: 'yes', pay: 1, both: 'yes' }, 17],
    [{ kind: 'b', led: 'yes', pay: 1, both: 'no' }, 14],
    [{ kind: 'a', led: 'no', pay: 2 }, 11],
    [{ kind: 'b', led: 'partly', pay: 1 }, 30],
    [{ kind: 'a', led: 'partly', pay: 2 }, 16],
    [{ kind: 'b', led: 'no', pay: 1 }, 13],
  ])
  for (let seed = 1; seed <= 5; seed += 1) {
    const made = protectCounts(own, counts, { seed })
    const { tables } = made.ok ? made.value.published : { tables: [] }
    const [overall, byKind] = tables.filter(({ id }) => id === 'both')
    const [wider, widerByKind] = tables.filter(({ id }) => id === 'led')

    expect(overall?.base).toBeLessThanOrEqual(wider?.options?.[0]?.n ?? NaN)
    byKind?.rows?.forEach(({ base }, row) => {
      expect(base).toBeLessThanOrEqual(widerByKind?.rows?.[row]?.options[0]?.n ?? NaN)
    })
  }
})

test('what was asked in one region hangs on its row, and is never broken down by it', () => {
  const area = region('area', 'Region?')
  const local = yesNo('local', 'Here?', { when: area.is('africa') })
  const regions = aSurvey([page('p', 'P', [kind, area, local])], { breakdowns: [kind, area] })
  const { tables, rows } = made(regions, [
    [{ kind: 'a', area: 'africa', local: 'yes' }, 33],
    [{ kind: 'b', area: 'africa', local: 'no' }, 24],
    [{ kind: 'a', area: 'europe' }, 31],
    [{ kind: 'b', area: 'europe' }, 32],
    ...['asia_pacific', 'latin_america', 'north_america_caribbean'].map((area): Drafts[number] => [
      { kind: 'a', area },
      14,
    ]),
  ])
  const [overall] = tables.filter(({ id }) => id === 'local')

  expect(overall?.base).toBe(rows.area?.find(({ code }) => code === 'africa')?.base)
  expect(tables.map(({ id, breakdown }) => `${id} ${breakdown ?? ''}`)).not.toContain('local area')
})

test('means and percentages are of the rounded numbers, and none of fewer than 20', () => {
  const scales = aSurvey([page('p', 'P', [kind, pay])], { breakdowns: [kind] })
  const { tables } = made(scales, [
    [{ kind: 'a', pay: 1 }, 21],
    [{ kind: 'a', pay: 3 }, 14],
    [{ kind: 'b', pay: 2 }, 12],
  ])
  const [overall, byKind] = tables.filter(({ id }) => id === 'pay')
  const [first, second] = byKind?.rows ?? []

  for (const { base = 0, options = [], stats } of [overall ?? {}, first ?? {}]) {
    const [one = 0, two = 0, three = 0] = options.map(({ n }) => n)
    expect(stats?.mean).toBe(Math.round((10 * (one + 2 * two + 3 * three)) / base) / 10)
    expect(options.map(({ pct }) => pct)).toEqual(
      options.map(({ n }) => Math.round((100 * n) / base)),
    )
  }
  expect(second?.stats).toBeUndefined()
  expect(second?.options.every(({ pct }) => pct === null)).toBe(true)
})

test('no answer is the same number for every option, and nobody ticks what excludes the rest beside it', () => {
  const many = multiple(
    'many',
    'Which?',
    { x: 'X', y: 'Y', none: 'None' },
    { exclusive: ['none'], optional: true },
  )
  const choices = aSurvey([page('p', 'P', [kind, many])], { breakdowns: [kind] })
  const { tables } = made(choices, [
    [{ kind: 'a', many: ['x', 'y'] }, 33],
    [{ kind: 'a', many: ['none'] }, 8],
    [{ kind: 'a' }, 7],
    [{ kind: 'b', many: ['x'] }, 11],
    [{ kind: 'b', many: ['none'] }, 29],
    [{ kind: 'b' }, 3],
  ])
  const silent = tables
    .filter(({ question, breakdown }) => question === 'many' && breakdown === null)
    .map(({ options = [] }) => options.find(({ code }) => code === 'noAnswer')?.n)

  expect(silent).toHaveLength(3)
  expect(new Set(silent).size).toBe(1)
})

type Drafts = [Answers, number][]

function answers(code: string, led: Record<string, number>): Drafts {
  return Object.entries(led).flatMap(([answer, times]): Drafts => [
    [{ kind: code, led: answer, why: 'law', then: 'yes' }, Math.floor(times / 2)],
    [{ kind: code, led: answer, why: 'money', then: 'no' }, Math.ceil(times / 2)],
  ])
}

function askedIn(options: { code: string; n: number }[] = []): number {
  const asked = options.filter(({ code }) => code === 'yes' || code === 'partly')
  return asked.reduce((sum, { n }) => sum + n, 0)
}

function made(of: Survey, drafts: Drafts) {
  const counts = countDrafts(of, drafts)
  const protectedNumbers = protectCounts(of, counts)
  if (!protectedNumbers.ok) throw new Error(JSON.stringify(protectedNumbers.problems))
  const { published, plan } = protectedNumbers.value
  expect(faultsIn(of, counts, protectedNumbers.value)).toEqual([])
  expect(problemsWhenRead(of, published)).toEqual([])
  return { ...published, decisions: plan.decisions }
}
