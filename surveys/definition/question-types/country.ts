import { z } from 'zod'
import { countryCodes } from '../../countries/regions'
import { base } from '../base-question'
import { isOneOf, parseOneOf } from './one-of'
import type { QuestionType } from './question-type'

const schema = z.strictObject({ ...base, type: z.literal('country') })

export type CountryQuestion = z.infer<typeof schema>

export const country: QuestionType<CountryQuestion, string> = {
  type: 'country',
  schema,
  travelsWithTexts: 'when named',
  textKeys: () => [],
  fields: ({ id }) => [id],
  parse: ({ id }, fields) => parseOneOf(id, fields, countryCodes),
  validate: () => [],
  keeps: () => isOneOf(countryCodes),
  fill: ({ id }, answer) => ({ [id]: [answer] }),
  summarise: (_question, answer) => [{ country: answer }],
  columns: () => [
    {
      cells: countryCodes.map((code) => ({ code, label: { country: code } })),
      cell: (answer) => answer,
    },
  ],
  paper: () => [{ kind: 'lines', count: 1 }],
}
