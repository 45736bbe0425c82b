import { z } from 'zod'
import { fail, ok } from '../../result'
import type { AnswerProblem } from '../answer-problem'
import { base } from '../base-question'
import { valuesOf } from '../fields'
import type { Column, QuestionType } from './question-type'
import { readDigits } from './read-number'

const dateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)

const schema = z
  .strictObject({
    ...base,
    type: z.literal('date'),
    precision: z.enum(['month', 'year']),
    from: dateSchema.optional(),
    to: dateSchema.optional(),
  })
  .refine(({ from = '', to = '9999' }) => from <= to, 'limits-crossed')

export type DateQuestion = z.infer<typeof schema>

export const date: QuestionType<DateQuestion, string> = {
  type: 'date',
  schema,
  textKeys: () => [],
  fields: ({ id, precision }) =>
    precision === 'year' ? [`${id}.year`] : [`${id}.year`, `${id}.month`],
  parse(question, fields) {
    const { id, precision } = question
    // Data files, and browsers with a month field of their own, give the date in one piece.
    const whole = valuesOf(fields, id).flatMap((value) => value.split('-'))
    if (whole.length > 2) return fail({ code: 'not-a-date', question: id })
    const [year, month] = ['year', 'month'].map(
      (part, n) => valuesOf(fields, `${id}.${part}`)[0] ?? whole[n],
    )
    if (year === undefined && month === undefined) return ok(undefined)
    const text = written(precision, year, month)
    return text === undefined ? fail({ code: 'not-a-date', question: id }) : ok(text)
  },
  validate: limits,
  keeps(question) {
    const shape = shapes[question.precision]
    return (answer) =>
      typeof answer === 'string' && shape.test(answer) && limits(question, answer).length === 0
  },
  fill: ({ id }, answer) => {
    const [year = '', month] = answer.split('-')
    return { [`${id}.year`]: [year], ...(month && { [`${id}.month`]: [String(Number(month))] }) }
  },
  summarise: (_question, answer) => [{ date: answer }],
  columns: yearColumns,
  paper: ({ precision }) => (precision === 'year' ? [blank] : [blank, blank]),
}

const blank = { kind: 'blank' } as const

const shapes = { year: /^[1-9]\d{3}$/, month: /^[1-9]\d{3}-(0[1-9]|1[0-2])$/ }

function written(precision: string, year = '', month = ''): string | undefined {
  const [y, m] = [readDigits(year), readDigits(month)]
  if (y === undefined || y < 1000 || y > 9999) return undefined
  if (precision === 'year') return month === '' ? String(y) : undefined
  if (m === undefined || m < 1 || m > 12) return undefined
  return `${y}-${String(m).padStart(2, '0')}`
}

function limits({ id, from, to }: DateQuestion, answer: string): AnswerProblem[] {
  if (from && answer.slice(0, from.length) < from.slice(0, answer.length)) {
    return [{ code: 'too-early', question: id, from }]
  }
  if (to && answer.slice(0, to.length) > to.slice(0, answer.length)) {
    return [{ code: 'too-late', question: id, to }]
  }
  return []
}

// Counted by year: a month would be too fine to publish.
function yearColumns({ from, to }: DateQuestion): Column<string>[] {
  if (!from || !to) return []
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, n) => String(first + n))
  const cells = years.map((year) => ({ code: year, label: { date: year } }))
  return [{ cells, cell: (answer) => answer.slice(0, 4) }]
}
