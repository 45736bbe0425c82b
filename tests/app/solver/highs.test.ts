import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

import { loadSolver } from '#app/solver/highs'
import type { Column, Region, Weighted } from '#surveys/findings/solver'

const solve = await loadSolver()

const free = { lo: 0, hi: Infinity }
const x: Weighted = { columns: [0], weights: [1] }
const both = (first: number, second: number): Weighted => ({
  ...{ columns: [0, 1] },
  weights: [first, second],
})

function minimum(region: Region, goal: Weighted) {
  return solve(region, (minimise) => minimise(goal))
}

test('the least of a weighted sum is found, and where it is', () => {
  const region = {
    columns: [free, { lo: 0, hi: 3 }],
    rows: [
      { ...both(1, 2), lo: 4, hi: Infinity },
      { ...both(1, -1), lo: -Infinity, hi: 5 },
    ],
  }

  expect(minimum(region, both(3, 2))).toMatchObject({ status: 'optimal', value: 4 })
  const most = minimum(region, both(-1, 0))
  expect(most.status === 'optimal' && Array.from(most.point)).toEqual([8, 3])
})

test('weights of columns that are not named are nothing, also after other questions', () => {
  const region = { columns: [free, free], rows: [{ ...both(1, 1), lo: 2, hi: 6 }] }
  const values = solve(region, (minimise) =>
    [both(-1, -1), x, both(0, -1), { columns: [], weights: [] }].map((goal) => {
      const outcome = minimise(goal)
      return outcome.status === 'optimal' ? outcome.value + 0 : outcome.status
    }),
  )

  expect(values).toEqual([-6, 0, -6, 0])
})

test.each([[0], [30]])('a sum without an end is unbounded, with %d more columns', (more) => {
  const others: Column[] = Array.from({ length: more }, () => ({ lo: 0, hi: 1 }))
  const columns = [free, ...others]
  const goal = { columns: [...columns.keys()], weights: columns.map(() => -1) }

  expect(minimum({ columns, rows: [] }, goal)).toEqual({
    status: 'unbounded',
  })
})

test.each([[false], [true]])('limits that no point keeps are told, whole numbers: %s', (whole) => {
  const columns = [free, free, free].map((column) => ({ ...column, whole }))
  const rows = [
    { ...both(1, 1), lo: 3, hi: 4 },
    { ...both(1, 1), lo: 5, hi: 6 },
  ]

  expect(minimum({ columns, rows }, x)).toEqual({ status: 'infeasible' })
  expect(minimum({ columns, rows }, { columns: [2], weights: [-1] })).toEqual({
    status: 'infeasible',
  })
})

test('whole numbers without an end are unbounded', () => {
  const columns = [{ ...free, whole: true }, free]

  expect(minimum({ columns, rows: [] }, both(-1, 0))).toEqual({ status: 'unbounded' })
})

test.each([[false], [true]])('limits that cross leave no point, whole numbers: %s', (whole) => {
  const crossed = { lo: 3, hi: 2 }
  const column = { ...free, whole }

  expect(minimum({ columns: [{ ...crossed, whole }], rows: [] }, x)).toEqual({
    status: 'infeasible',
  })
  expect(minimum({ columns: [column], rows: [{ ...x, ...crossed }] }, x)).toEqual({
    status: 'infeasible',
  })
})

test('whole numbers are kept to where they are asked for, and only there', () => {
  const rows = [{ ...both(2, 2), lo: 3, hi: Infinity }]
  const whole = { ...free, whole: true }

  expect(minimum({ columns: [whole, whole], rows }, both(1, 1))).toMatchObject({ value: 2 })
  expect(minimum({ columns: [free, free], rows }, both(1, 1))).toMatchObject({ value: 1.5 })
  expect(minimum({ columns: [whole, free], rows }, both(1, 2))).toMatchObject({ value: 2 })
})

test('the best whole numbers are found to the last one', () => {
  const columns = [1, 2, 3].map(() => ({ lo: 0, hi: 100_000, whole: true }))
  const [columnsOf, weights] = [
    [0, 1, 2],
    [-99_991, -99_989, -99_971],
  ]
  const rows = [{ columns: columnsOf, weights: [99_991, 99_989, 99_971], lo: 0, hi: 299_950 }]

  const best = minimum({ columns, rows }, { columns: columnsOf, weights })
  expect(best.status === 'optimal' && Math.round(best.value)).toBe(-(2 * 99_989 + 99_971))
})

test('work that fails leaves the solver as it was', () => {
  const region = { columns: [{ lo: 2, hi: 3 }], rows: [] }
  const failing = () =>
    solve(region, () => {
      throw new Error('not today')
    })

  expect(failing).toThrow('not today')
  expect(minimum(region, x)).toMatchObject({ value: 2 })
})

test('the place of the program is an argument, as browsers need', async () => {
  const wasm = createRequire(import.meta.url).resolve('highs/runtime')
  const placed = await loadSolver({ wasm })

  expect(
    placed({ columns: [{ lo: 2, hi: 3 }], rows: [] }, (minimise) => minimise(x)),
  ).toMatchObject({ value: 2 })
  await expect(loadSolver({ wasm: '/nowhere/highs.wasm' })).rejects.toThrow()
})

test('where the quick method ends without an answer, the other one finds it', () => {
  const region = {
    columns: Array.from({ length: 7 }, () => ({ lo: 0, hi: 1 })),
    rows: [
      { columns: [0, 1, 2, 3], weights: [1, 1, 1, 1], lo: 2, hi: 2 },
      { columns: [4, 5, 6, 3], weights: [1, 1, 1, 1], lo: 1, hi: 1 },
    ],
  }
  const weights = [-1.301732010440901, -1.441404418554157, -1.2243626057170331]
  const others = [3.0972713918890804, 1.6767259275075048, 1.3564469437114894, 4.320786871947348]
  const outcome = minimum(region, {
    columns: [0, 1, 2, 3, 4, 5, 6],
    weights: [...weights, ...others],
  })

  expect(outcome.status === 'optimal' && Array.from(outcome.point, (n) => n + 0)).toEqual([
    1, 1, 0, 0, 0, 1, 0,
  ])
})
