import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { AnswerProblem } from '../answer-problem'
import { base, codesSchema } from '../base-question'
import { allValuesOf, valuesOf, type Fields } from '../fields'
import { optionCell, optionKeys } from './choices'
import type { Cell, QuestionType } from './question-type'
import { readNumber } from './read-number'

const schema = z
  .strictObject({
    ...base,
    type: z.literal('ranking'),
    options: codesSchema,
    top: z.int().min(1),
    order: z.literal('shuffled').optional(),
  })
  .refine(({ top, options }) => top <= options.length, 'top-beyond-options')

export type RankingQuestion = z.infer<typeof schema>

export const ranking: QuestionType<RankingQuestion, string[]> = {
  type: 'ranking',
  schema,
  textKeys: optionKeys,
  fields: ({ id, options }) => options.map((code) => `${id}.${code}`),
  parse(question, fields) {
    const listed = allValuesOf(fields, question.id)
    return listed.length > 0 ? parseList(question, listed) : parseRanks(question, fields)
  },
  validate({ id, top, optional }, answer) {
    if (answer.length > top)
      return [{ code: 'too-many', question: id, atMost: top, given: answer.length }]
    if (optional || answer.length === top) return []
    return [{ code: 'too-few', question: id, atLeast: top, given: answer.length }]
  },
  keeps(question) {
    const known = new Set<unknown>(question.options)
    const { top, optional } = question
    return (answer) =>
      Array.isArray(answer) &&
      (optional ? answer.length > 0 && answer.length <= top : answer.length === top) &&
      answer.every((code, n) => known.has(code) && answer.indexOf(code) === n)
  },
  fill: ({ id }, answer) =>
    Object.fromEntries(answer.map((code, n) => [`${id}.${code}`, [String(n + 1)]])),
  summarise: ({ id }, answer) => answer.map((code) => optionCell(id, code).label),
  columns: (question) =>
    question.options.map((code) => ({
      part: optionCell(question.id, code),
      cells: rankCells(question),
      cell: (answer) => (answer.includes(code) ? String(answer.indexOf(code) + 1) : 'not_ranked'),
    })),
  paper: ({ id, options, top }) => [
    { kind: 'ranks', top, labels: options.map((code) => optionCell(id, code).label) },
  ],
}

// Data files may give the options in order instead of a rank for each.
function parseList({ id, options }: RankingQuestion, codes: string[]): Ranked {
  if (!codes.every((code) => options.includes(code))) {
    return fail({ code: 'not-an-option', question: id })
  }
  const repeated = codes.findIndex((code, n) => codes.indexOf(code) < n)
  if (repeated >= 0) return fail({ code: 'rank-repeated', question: id, rank: repeated + 1 })
  return ok(codes)
}

function parseRanks({ id, options }: RankingQuestion, fields: Fields): Ranked {
  const ranks = new Map<number, string>()
  for (const code of options) {
    const values = valuesOf(fields, `${id}.${code}`)
    if (values.length === 0) continue
    const rank = readNumber(values.join(' | '))
    if (rank === undefined) return fail({ code: 'not-a-number', question: id, option: code })
    if (ranks.has(rank)) return fail({ code: 'rank-repeated', question: id, rank })
    ranks.set(rank, code)
  }
  const first = [...ranks.keys()].sort((left, right) => left - right)
  const gap = first.findIndex((rank, n) => rank !== n + 1)
  if (gap >= 0) return fail({ code: 'rank-missing', question: id, rank: gap + 1 })
  return ok(first.length === 0 ? undefined : first.flatMap((rank) => ranks.get(rank) ?? []))
}

type Ranked = Result<string[] | undefined, AnswerProblem>

function rankCells({ top }: RankingQuestion): Cell[] {
  const ranks = Array.from({ length: top }, (_, n) => n + 1)
  return [
    ...ranks.map((rank): Cell => ({ code: String(rank), label: { number: rank } })),
    { code: 'not_ranked', label: { word: 'not_ranked' } },
  ]
}
