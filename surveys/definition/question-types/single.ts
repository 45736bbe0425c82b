import { z } from 'zod'
import { fail, ok } from '../../result'
import { codeOf, type Choice } from '../answer'
import { base, codesSchema, groupsSchema, mark } from '../base-question'
import * as choices from './choices'
import { isOneOf } from './one-of'
import type { QuestionType } from './question-type'

const schema = z
  .strictObject({
    ...base,
    type: z.literal('single'),
    options: codesSchema,
    other: mark,
    order: z.literal('shuffled').optional(),
    // From one end to the other, as from “never” to “always”: findings keep that order.
    ordered: mark,
    groups: groupsSchema.optional(),
  })
  .refine((question) => !question.other || question.options.at(-1) === 'other', 'other-not-last')
  .refine(
    ({ groups = {}, options }) =>
      Object.values(groups)
        .flat()
        .every((code) => options.includes(code)),
    'group-without-option',
  )

export type SingleQuestion = z.infer<typeof schema>

export const single: QuestionType<SingleQuestion, Choice> = {
  type: 'single',
  schema,
  travelsWithTexts: 'when named',
  textKeys: (question) => [
    ...choices.optionKeys(question),
    ...Object.keys(question.groups ?? {}).map((group) => `${question.id}.groups.${group}`),
  ],
  fields: choices.choiceFields,
  parse(question, fields) {
    const chosen = choices.parseChoices(question, fields)
    if (!chosen.ok) return chosen
    if (chosen.value.length > 1) return fail({ code: 'not-an-option', question: question.id })
    return ok(chosen.value[0])
  },
  validate: (question, answer) => choices.validateOther(question, [answer]),
  keeps: ({ options }) => isOneOf(options),
  fill: (question, answer) => choices.fillChoices(question, [answer]),
  summarise: (question, answer) => choices.choicePieces(question, answer),
  partText: (answer) =>
    typeof answer === 'string' ? { closed: answer } : { closed: 'other', said: answer.other },
  columns: (question) => [
    {
      cells: question.options.map((code) => choices.optionCell(question.id, code)),
      cell: codeOf,
    },
  ],
  paper: (question) => [
    {
      kind: 'boxes',
      pick: 'one',
      labels: question.options.map((code) => choices.optionCell(question.id, code).label),
    },
    ...(question.other ? [{ kind: 'lines' as const, count: 1 }] : []),
  ],
}
