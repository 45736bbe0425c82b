import { z } from 'zod'
import type { Condition } from './condition'
import { idSchema } from './ids'

// Apart from condition.ts, so that the respondent's browser does not load zod with the evaluator.
const value = z.union([z.string(), z.number()])
const question = idSchema

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({
      op: z.enum(['is', 'isNot']),
      question,
      row: idSchema.optional(),
      values: z.array(value).min(1),
    }),
    z.strictObject({
      op: z.enum(['includes', 'ranksFirst']),
      question,
      values: z.array(z.string()).min(1),
    }),
    z.strictObject({ op: z.literal('atLeast'), question, value: z.number() }),
    z.strictObject({ op: z.literal('between'), question, from: value, to: value }),
    z.strictObject({ op: z.literal('answered'), question }),
    z.strictObject({ op: z.enum(['and', 'or']), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ op: z.literal('not'), of: conditionSchema }),
  ]),
)
