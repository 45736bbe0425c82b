import { z } from 'zod'
import { fail, ok } from '../../result'
import { base, codesSchema } from '../base-question'
import { parseOneOf } from './one-of'
import type { Cell, QuestionType } from './question-type'

const schema = z.strictObject({
  ...base,
  type: z.literal('matrix'),
  rows: codesSchema,
  columns: codesSchema,
})

export type MatrixQuestion = z.infer<typeof schema>

export const matrix: QuestionType<MatrixQuestion, Record<string, string>> = {
  type: 'matrix',
  schema,
  textKeys: ({ id, rows, columns }) => [
    ...rows.map((row) => `${id}.rows.${row}`),
    ...columns.map((column) => `${id}.columns.${column}`),
  ],
  fields: ({ id, rows }) => rows.map((row) => `${id}.${row}`),
  parse({ id, rows, columns }, fields) {
    const given: Record<string, string> = {}
    for (const row of rows) {
      const choice = parseOneOf(id, fields, columns, `${id}.${row}`)
      if (!choice.ok) return fail({ code: 'not-an-option', question: id, row })
      if (choice.value !== undefined) given[row] = choice.value
    }
    return ok(Object.keys(given).length === 0 ? undefined : given)
  },
  validate: ({ id, rows, optional }, answer) =>
    rows
      .filter((row) => !optional && answer[row] === undefined)
      .map((row) => ({ code: 'row-missing', question: id, row })),
  keeps: ({ rows, columns, optional }) => {
    const [known, codes] = [new Set(rows), new Set<unknown>(columns)]
    return (answer) => {
      if (!isRecord(answer)) return false
      let given = 0
      for (const row in answer) {
        if (!known.has(row) || !codes.has(answer[row])) return false
        given += 1
      }
      return optional ? given > 0 : given === rows.length
    }
  },
  fill: ({ id }, answer) =>
    Object.fromEntries(Object.entries(answer).map(([row, code]) => [`${id}.${row}`, [code]])),
  summarise: ({ id, rows }, answer) =>
    rows.flatMap((row) => {
      const code = answer[row]
      return code === undefined ? [] : [{ key: `${id}.columns.${code}`, row: `${id}.rows.${row}` }]
    }),
  columns: (question) =>
    cellsOf(question, 'rows').map((part) => ({
      part,
      cells: cellsOf(question, 'columns'),
      cell: (answer) => answer[part.code],
    })),
  paper: (question) => [
    {
      kind: 'grid',
      rows: cellsOf(question, 'rows').map((cell) => cell.label),
      columns: cellsOf(question, 'columns').map((cell) => cell.label),
    },
  ],
}

function cellsOf(question: MatrixQuestion, side: 'rows' | 'columns'): Cell[] {
  return question[side].map((code) => ({ code, label: { key: `${question.id}.${side}.${code}` } }))
}

function isRecord(answer: unknown): answer is Record<string, unknown> {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer)
}
