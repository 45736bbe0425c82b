import { z } from 'zod'
import { ok } from '../../result'
import { codeOf, type Choice } from '../answer'
import type { AnswerProblem } from '../answer-problem'
import { base, codesSchema, mark } from '../base-question'
import * as choices from './choices'
import type { QuestionType } from './question-type'

const schema = z
  .strictObject({
    ...base,
    type: z.literal('multiple'),
    options: codesSchema,
    exclusive: codesSchema.optional(),
    other: mark,
    atMost: z.int().min(1).optional(),
    order: z.literal('shuffled').optional(),
  })
  .refine((question) => !question.other || question.options.at(-1) === 'other', 'other-not-last')
  .refine(
    ({ exclusive = [], options }) => exclusive.every((code) => options.includes(code)),
    'exclusive-without-option',
  )

export type MultipleQuestion = z.infer<typeof schema>

export const multiple: QuestionType<MultipleQuestion, Choice[]> = {
  type: 'multiple',
  schema,
  textKeys: choices.optionKeys,
  fields: choices.choiceFields,
  parse(question, fields) {
    const chosen = choices.parseChoices(question, fields)
    return chosen.ok && chosen.value.length === 0 ? ok(undefined) : chosen
  },
  validate: (question, answer) => [
    ...choices.validateOther(question, answer),
    ...tooMany(question, answer),
    ...notTogether(question, answer),
  ],
  keeps(question) {
    const inOrder = choices.areInOrder(question)
    return (answer) =>
      inOrder(answer) &&
      tooMany(question, answer).length === 0 &&
      notTogether(question, answer).length === 0
  },
  fill: choices.fillChoices,
  summarise: (question, answer) =>
    answer.flatMap((choice) => choices.choicePieces(question, choice)),
  partText(answer) {
    const words = answer.find((choice) => typeof choice !== 'string')
    return words ? { closed: answer.map(codeOf), said: words.other } : { closed: answer }
  },
  columns: (question) =>
    question.options.map((code) => ({
      part: choices.optionCell(question.id, code),
      yesAndNoOnly: true,
      cells: [
        { code: 'yes', label: { word: 'yes' } },
        { code: 'no', label: { word: 'no' } },
      ],
      cell: (answer) => (isChosen(code, answer) ? 'yes' : 'no'),
    })),
  paper: (question) => [
    {
      kind: 'boxes',
      pick: question.atMost ?? 'any',
      labels: question.options.map((code) => choices.optionCell(question.id, code).label),
    },
    ...(question.other ? [{ kind: 'lines' as const, count: 1 }] : []),
  ],
}

function isChosen(code: string, answer: Choice[]): boolean {
  for (const choice of answer) if (codeOf(choice) === code) return true
  return false
}

function tooMany({ id, atMost }: MultipleQuestion, answer: Choice[]): AnswerProblem[] {
  if (atMost === undefined || answer.length <= atMost) return []
  return [{ code: 'too-many', question: id, atMost, given: answer.length }]
}

function notTogether({ id, exclusive = [] }: MultipleQuestion, answer: Choice[]): AnswerProblem[] {
  if (exclusive.length === 0 || answer.length === 1) return []
  const alone = answer.map(codeOf).find((code) => exclusive.includes(code))
  if (alone === undefined) return []
  return [{ code: 'not-together', question: id, option: alone }]
}
