import { z } from 'zod'
import { ok } from '../../result'
import { base } from '../base-question'
import type { QuestionType } from './question-type'

const schema = z.strictObject({ ...base, type: z.literal('note') })

export type NoteQuestion = z.infer<typeof schema>

export const note: QuestionType<NoteQuestion> = {
  type: 'note',
  schema,
  textKeys: () => [],
  fields: () => [],
  parse: () => ok(undefined),
  validate: () => [],
  keeps: () => () => false,
  fill: () => ({}),
  summarise: () => [],
  columns: () => [],
  paper: () => [],
}
