import { z } from 'zod'
import { base, contextSchema } from '../base-question'
import { cleanText } from '../clean-text'
import type { QuestionType } from './question-type'
import { parseWords, validateLength } from './words'

const schema = z.strictObject({
  ...base,
  type: z.literal('long_text'),
  max: z.int().min(1),
  context: contextSchema,
})

export type LongTextQuestion = z.infer<typeof schema>

export const longText: QuestionType<LongTextQuestion, string> = {
  type: 'long_text',
  schema,
  textKeys: () => [],
  fields: ({ id }) => [id],
  parse: ({ id }, fields) => parseWords(id, fields, cleanText),
  validate: validateLength,
  keeps: () => () => false,
  fill: ({ id }, answer) => ({ [id]: [answer] }),
  summarise: (_question, answer) => [{ said: answer }],
  partText: (answer) => ({ said: answer }),
  columns: () => [],
  paper: () => [{ kind: 'lines', count: 6 }],
}
