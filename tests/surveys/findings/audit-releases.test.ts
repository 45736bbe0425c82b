import { expect, test } from 'vitest'

import type { Survey } from '#surveys/definition/survey'
import { auditReleases } from '#surveys/findings/audit-releases'
import type { Published, PublishedCell, SafeTable } from '#surveys/findings/release'
import type { Solver } from '#surveys/findings/solver'
import { page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../a-survey'
import { chance } from './chance'
import { fiveTimes } from './five-times'
import { drafts, published, survey } from './released-survey'
import { solve } from './the-solver'

function telling(of: Survey, ...releases: Published[]) {
  const found = auditReleases(of, releases, { solve, random: chance(1) })
  if (found.ok) return []
  return found.problems.map((problem) => {
    if (problem.code === 'impossible') return 'impossible'
    const { table, breakdown, row, cell, breach } = problem
    return [table, breakdown, row, cell, breach].filter((each) => each !== null).join(' ')
  })
}

const options = Object.fromEntries('abcdefghij'.split('').map((code) => [code, code]))
const noughts = Object.fromEntries(Object.keys(options).map((code) => [code, 0]))
const ten = aSurvey([page('all', 'All', [single('ten', 'Which?', options)])])

/** A survey of one question, published as written. */
function alone(n: number, counts: Record<string, number>): Published {
  const cells = Object.entries({ ...counts, noAnswer: 0 }).map(([code, count]): PublishedCell => ({
    code,
    n: count,
    pct: null,
  }))
  const table = { id: 'ten', question: 'ten', kind: 'single', breakdown: null, base: n }
  return { n, modes: [], rows: {}, tables: [{ ...table, options: cells }] as SafeTable[] }
}

test('numbers that add up tell nothing', () => {
  expect(telling(survey, published)).toEqual([])
})

test('ten noughts beside a base that they cannot fill are each told exactly', () => {
  const found = telling(ten, alone(40, noughts))

  for (const cell of Object.keys(options)) expect(found).toContain(`ten ${cell} narrow`)
})

test('the same noughts beside a smaller base tell nothing', () => {
  expect(telling(ten, alone(35, noughts))).toEqual([])
})

test('what nobody can have answered is called impossible', () => {
  expect(telling(ten, alone(60, noughts))).toEqual(['impossible'])
})

test('an answer that everyone had to give takes no refuge in “no answer”', () => {
  const must = aSurvey([page('all', 'All', [yesNo('ten', 'Did you?')])])
  const may = aSurvey([page('all', 'All', [yesNo('ten', 'Did you?', { optional: true })])])
  const counts = { yes: 15, no: 0, unsure: 0 }

  expect(telling(must, alone(30, counts))).toContain('ten no narrow')
  expect(telling(may, alone(30, counts))).toEqual([])
})

test('one row that does not add up with the others is found by attack', () => {
  const spoiled = structuredClone(published)
  const table = spoiled.tables.find(({ id, breakdown }) => id === 'fees' && breakdown === 'age')
  for (const row of table?.rows ?? []) {
    for (const option of row.options) option.n = option.code === 'yes' ? row.base : 0
  }

  expect(telling(survey, spoiled)).not.toEqual([])
})

test('ten or more newcomers in every row that changes tell nothing', () => {
  const later = fiveTimes(survey, [...drafts(90), ...drafts(90, 2)])

  expect(telling(survey, published, later)).toEqual([])
})

test('numbers that went down are impossible, for nobody leaves', () => {
  const fewer = fiveTimes(survey, drafts(80))

  expect(telling(survey, published, fewer)).toEqual(['impossible'])
})

test('new tables and rows of the same responses are attacked together with the old ones', () => {
  const { age = [], ...places } = published.rows
  const first: Published = {
    ...{ ...published, rows: places },
    tables: published.tables.filter(({ breakdown }) => breakdown !== 'age'),
  }
  const spoiled = structuredClone(published)
  const row = spoiled.tables.find((table) => table.breakdown === 'age')?.rows?.[0]
  for (const option of row?.options ?? []) option.n = 0

  expect(age).toHaveLength(4)
  expect(telling(survey, first, published)).toEqual([])
  expect(telling(survey, first, spoiled)).toEqual(['impossible'])
})

test('where the solver finds no two possible tables, nothing is proven', () => {
  const never: Solver = (region, work) =>
    solve(region, (minimise) =>
      work((goal) => minimise({ ...goal, weights: goal.weights.map(() => 0) })),
    )
  const safe = alone(35, noughts)
  const found = auditReleases(ten, [safe], { solve: never, random: chance(1) })

  expect(found.ok).toBe(false)
})

test('what is found does not hang on chance', () => {
  const spoiled = alone(40, noughts)
  const runs = [1, 2, 3].map((seed) =>
    auditReleases(ten, [spoiled], { solve, random: chance(seed) }),
  )

  expect(runs[1]).toEqual(runs[0])
  expect(runs[2]).toEqual(runs[0])
})
