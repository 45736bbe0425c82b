import { z } from 'zod'
import { base } from '../base-question'
import { isOneOf, parseOneOf } from './one-of'
import type { Cell, QuestionType } from './question-type'

export const yesNoCodes = ['yes', 'no', 'unsure'] as const

const schema = z.strictObject({ ...base, type: z.literal('yes_no') })

export type YesNoQuestion = z.infer<typeof schema>

export const yesNo: QuestionType<YesNoQuestion, string> = {
  type: 'yes_no',
  schema,
  travelsWithTexts: 'when named',
  textKeys: () => [],
  fields: ({ id }) => [id],
  parse: ({ id }, fields) => parseOneOf(id, fields, yesNoCodes),
  validate: () => [],
  keeps: () => isOneOf(yesNoCodes),
  fill: ({ id }, answer) => ({ [id]: [answer] }),
  summarise: (_question, answer) =>
    cells.filter((cell) => cell.code === answer).map((cell) => cell.label),
  columns: () => [{ cells, cell: (answer) => answer }],
  paper: () => [{ kind: 'boxes', pick: 'one', labels: cells.map((cell) => cell.label) }],
}

const cells: Cell[] = yesNoCodes.map((code) => ({ code, label: { word: code } }))
