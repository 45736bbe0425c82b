import { z } from 'zod'
import { regions, type Region } from '../../countries/regions'
import { base } from '../base-question'
import { idSchema } from '../ids'
import { isOneOf, parseOneOf } from './one-of'
import type { Cell, QuestionType } from './question-type'

const schema = z.strictObject({
  ...base,
  type: z.literal('region'),
  derivedFrom: idSchema.optional(),
})

export type RegionQuestion = z.infer<typeof schema>

export const region: QuestionType<RegionQuestion, string> = {
  type: 'region',
  schema,
  travelsWithTexts: 'always',
  textKeys: () => [],
  fields: ({ id, derivedFrom }) => (derivedFrom ? [] : [id]),
  parse: ({ id }, fields) => parseOneOf(id, fields, regions),
  validate: () => [],
  keeps: () => isOneOf(regions),
  fill: ({ id }, answer) => ({ [id]: [answer] }),
  summarise: (_question, answer) => [{ word: answer as Region }],
  columns: () => [{ cells, cell: (answer) => answer }],
  paper: ({ derivedFrom }) =>
    derivedFrom ? [] : [{ kind: 'boxes', pick: 'one', labels: cells.map((cell) => cell.label) }],
}

const cells: Cell[] = regions.map((code) => ({ code, label: { word: code } }))
