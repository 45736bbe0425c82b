import { z } from 'zod'
import { base, mark } from '../base-question'
import { bandColumns, bandsSchema, keepsAmount, parseAmount, validateAmount } from './amounts'
import type { Unit } from '../piece'
import type { QuestionType } from './question-type'

const schema = z
  .strictObject({
    ...base,
    type: z.literal('number'),
    min: z.number(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(2).optional(),
    unit: mark,
    bands: bandsSchema.optional(),
  })
  .refine(({ min, max = Infinity }) => min < max, 'limits-crossed')
  .refine(({ min, bands = [min] }) => (bands[0] ?? min) <= min, 'below-bands')

export type NumberQuestion = z.infer<typeof schema>

export const number: QuestionType<NumberQuestion, number> = {
  type: 'number',
  schema,
  textKeys: (question) => (question.unit ? [`${question.id}.unit`] : []),
  fields: ({ id }) => [id],
  parse: ({ id }, fields) => parseAmount(id, fields),
  validate: validateAmount,
  keeps: keepsAmount,
  fill: ({ id }, answer) => ({ [id]: [String(answer)] }),
  summarise: (question, answer) => [{ number: answer, ...unitOf(question) }],
  columns: (question) => bandColumns(question, unitOf(question).unit),
  paper: (question) => [{ kind: 'blank', ...unitOf(question) }],
}

function unitOf({ id, unit }: NumberQuestion): { unit?: Unit } {
  return unit ? { unit: { key: `${id}.unit` } } : {}
}
