import { z } from 'zod'
import { ok } from '../../result'
import { areDifferent, base } from '../base-question'
import type { Piece } from '../piece'
import { isOneOf, parseOneOf } from './one-of'
import type { QuestionType } from './question-type'

const schema = z
  .strictObject({
    ...base,
    type: z.literal('scale'),
    from: z.int().min(0),
    to: z.int().max(10),
    labels: z.array(z.int()).refine(areDifferent, 'code-repeated'),
  })
  .refine(({ from, to }) => from < to, 'scale-without-points')
  .refine(({ from, to, labels }) => labels.includes(from) && labels.includes(to), 'ends-unlabelled')
  .refine(({ from, to, labels }) => labels.every((n) => n >= from && n <= to), 'label-off-scale')

export type ScaleQuestion = z.infer<typeof schema>

export const scale: QuestionType<ScaleQuestion, number> = {
  type: 'scale',
  schema,
  travelsWithTexts: 'when named',
  textKeys: ({ id, labels }) => labels.map((point) => `${id}.labels.${point}`),
  fields: ({ id }) => [id],
  parse(question, fields) {
    const point = parseOneOf(question.id, fields, pointsOf(question).map(String))
    if (!point.ok) return point
    return ok(point.value === undefined ? undefined : Number(point.value))
  },
  validate: () => [],
  keeps: (question) => isOneOf(pointsOf(question)),
  fill: ({ id }, answer) => ({ [id]: [String(answer)] }),
  summarise: (question, answer) => pointPieces(question, answer),
  columns: (question) => [
    {
      cells: pointsOf(question).map((point) => ({
        code: String(point),
        label: pointPieces(question, point).at(-1) ?? { number: point },
      })),
      cell: String,
    },
  ],
  paper: (question) => [
    {
      kind: 'boxes',
      pick: 'one',
      labels: pointsOf(question).flatMap((point) => pointPieces(question, point).slice(-1)),
    },
  ],
}

export function pointsOf({ from, to }: ScaleQuestion): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}

function pointPieces({ id, labels }: ScaleQuestion, point: number): Piece[] {
  const label = labels.includes(point) ? [{ key: `${id}.labels.${point}` }] : []
  return [{ number: point }, ...label]
}
