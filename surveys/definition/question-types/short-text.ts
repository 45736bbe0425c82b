import { z } from 'zod'
import { base, contextSchema } from '../base-question'
import { cleanLine } from '../clean-text'
import type { QuestionType } from './question-type'
import { parseWords, validateLength } from './words'

const schema = z.strictObject({
  ...base,
  type: z.literal('short_text'),
  max: z.int().min(1),
  context: contextSchema,
})

export type ShortTextQuestion = z.infer<typeof schema>

export const shortText: QuestionType<ShortTextQuestion, string> = {
  type: 'short_text',
  schema,
  textKeys: () => [],
  fields: ({ id }) => [id],
  parse: ({ id }, fields) => parseWords(id, fields, cleanLine),
  validate: validateLength,
  keeps: () => () => false,
  fill: ({ id }, answer) => ({ [id]: [answer] }),
  summarise: (_question, answer) => [{ said: answer }],
  partText: (answer) => ({ said: answer }),
  columns: () => [],
  paper: () => [{ kind: 'lines', count: 1 }],
}
