import { expect, test } from 'vitest'

import { planTable } from '#app/formats/docx/table-plan'

import { aRow, aTable, long } from './a-report'

const words = {
  answer: 'Answer',
  part: (caption: string, part: number, parts: number) => `${caption} ${part}/${parts}`,
}
const labels = (count: number, word = 'Row') =>
  Array.from({ length: count }, (_, at) => `${word} ${at + 1}`)

function table(columns: string[], rows: string[]) {
  const cells = columns.map((_, at) => String(at * 5))
  return aTable({ columns: ['Region', ...columns], rows: rows.map((row) => aRow(row, cells)) })
}

test('a small table stays as it is', () => {
  const [plan, ...more] = planTable(table(['People', 'Share'], labels(40)), words)

  expect(more).toEqual([])
  expect(plan).toMatchObject({ columns: ['Region', 'People', 'Share'], key: [] })
})

test('many columns and few rows change places', () => {
  const [plan] = planTable(table(labels(20, 'Option'), labels(3)), words)

  expect(plan).toMatchObject({ columns: ['Answer', 'Row 1', 'Row 2', 'Row 3'] })
  expect(plan?.rows[1]).toEqual({ label: 'Option 2', depth: 0, cells: ['5', '5', '5'] })
})

test('many columns and many rows come in parts that hold every number once', () => {
  const plans = planTable(table(labels(40, 'Option'), labels(30)), words)

  expect(plans.length).toBeGreaterThan(1)
  expect(plans[0]?.caption).toBe(`Refused care 1/${plans.length}`)
  const columns = plans.flatMap(({ columns: [, ...heads] }) => heads)
  expect(columns).toEqual(labels(40, 'Option'))
  const cells = plans.flatMap(({ rows }) => rows[0]?.cells ?? [])
  expect(cells).toEqual(columns.map((_, at) => String(at * 5)))
})

test('a label too long for the head of a column stands above the table', () => {
  const [plan] = planTable(table([long, 'Other'], labels(30)), words)

  expect(plan?.columns).toEqual(['Region', 'A', 'B'])
  expect(plan?.key).toEqual([`A: ${long}`, 'B: Other'])
})
