import { expect, test } from 'vitest'

import type { PublishedCell, SafeTable } from '#surveys/findings/release'
import { summariseMatrix, summariseRanking } from '#surveys/findings/summary'

import { published } from './released-survey'

test('a ranking tells who came first, among the first three, and in which place on average', () => {
  const [pay] = summariseRanking(
    ranked(100, { 1: 40, 2: 20, 3: 10, 4: 5, not_ranked: 25 }),
    'order',
  )

  expect(pay).toEqual({
    ...{ part: 'pay', base: 100 },
    first: { n: 40, pct: 40 },
    topThree: { n: 70, pct: 70 },
    // (40·1 + 20·2 + 10·3 + 5·4) / 75
    meanRank: 1.7,
  })
})

test('under a base of 20 there is neither share nor mean', () => {
  const [pay] = summariseRanking(ranked(15, { 1: 10, 2: 5 }), 'order')

  expect(pay?.first).toEqual({ n: 10, pct: null })
  expect(pay?.meanRank).toBeNull()
})

test('a thing that fewer than 20 ranked has no mean place', () => {
  const [pay] = summariseRanking(ranked(100, { 1: 10, 2: 5, not_ranked: 85 }), 'order')

  expect(pay?.meanRank).toBeNull()
})

test('each row of a breakdown is summarised by itself, in the survey’s order', () => {
  const row = { breakdown: 'area', code: 'africa' }
  const base = published.rows.area?.find(({ code }) => code === 'africa')?.base

  const things = summariseRanking(published.tables, 'order', row)
  expect(things.map((thing) => [thing.part, thing.base])).toEqual([
    ['pay', base],
    ['rest', base],
    ['safety', base],
  ])
  expect(things.reduce((sum, { first }) => sum + first.n, 0)).toBe(base)
})

test('the rows of a matrix stand side by side', () => {
  const rows = summariseMatrix(published.tables, 'ease')

  expect(rows.map(({ part, base }) => [part, base])).toEqual([
    ['clinic', published.n],
    ['pharmacy', published.n],
  ])
  expect(rows[0]?.options).toEqual(published.tables.find(({ id }) => id === 'ease.clinic')?.options)
})

test('what is not published is not summarised', () => {
  expect(summariseRanking(published.tables, 'order', { breakdown: 'area', code: 'moon' })).toEqual(
    [],
  )
  expect(summariseMatrix([], 'ease')).toEqual([])
})

function ranked(base: number, counts: Record<string, number>): SafeTable[] {
  const options = Object.entries(counts).map(([code, n]): PublishedCell => ({ code, n, pct: null }))
  const table = {
    id: 'order.pay',
    question: 'order',
    part: 'pay',
    kind: 'ranking',
    breakdown: null,
  }
  return [{ ...table, base, options }] as SafeTable[]
}
