import { z } from 'zod'
import { base } from '../base-question'
import { fieldsFrom, valuesOf } from '../fields'
import type { Unit } from '../piece'
import { bandColumns, bandsSchema, keepsAmount, parseAmount, validateAmount } from './amounts'
import type { QuestionType } from './question-type'

const schema = z
  .strictObject({ ...base, type: z.literal('percentage'), bands: bandsSchema.optional() })
  .refine(({ bands = [0] }) => bands[0] === 0, 'below-bands')

export type PercentageQuestion = z.infer<typeof schema>

const share = { min: 0, max: 100, bands: [0, 1, 25, 50, 75, 100] }
const unit: Unit = { word: 'percent' }

export const percentage: QuestionType<PercentageQuestion, number> = {
  type: 'percentage',
  schema,
  textKeys: () => [],
  fields: ({ id }) => [id],
  parse({ id }, fields) {
    const plain = valuesOf(fields, id).map((text) => text.replace(/[%٪％﹪]/gu, ''))
    return parseAmount(id, fieldsFrom({ [id]: plain }))
  },
  validate: (question, answer) => validateAmount({ ...share, ...question }, answer),
  keeps: (question) => keepsAmount({ ...share, ...question }),
  fill: ({ id }, answer) => ({ [id]: [String(answer)] }),
  summarise: (_question, answer) => [{ number: answer, unit }],
  columns: (question) => bandColumns({ ...share, ...question }, unit),
  paper: () => [{ kind: 'blank', unit }],
}
