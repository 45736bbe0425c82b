import { z } from 'zod'
import { fail, ok, type Result } from '../../result'
import type { AnswerProblem } from '../answer-problem'
import { areDifferent } from '../base-question'
import type { Unit } from '../piece'
import { valuesOf, type Fields } from '../fields'
import type { Cell, Column } from './question-type'
import { readNumber } from './read-number'

interface Amount {
  id: string
  min?: number | undefined
  max?: number | undefined
  decimals?: number | undefined
  bands?: number[] | undefined
}

/** Lower bounds of the bands a number is counted in, from the lowest up. */
export const bandsSchema = z
  .array(z.number())
  .min(2)
  .refine(areDifferent, 'code-repeated')
  .refine(
    (bands) => bands.every((bound, n) => n === 0 || bound > (bands[n - 1] ?? 0)),
    'not-rising',
  )

export function parseAmount(id: string, fields: Fields): Result<number | undefined, AnswerProblem> {
  const [text, ...more] = valuesOf(fields, id)
  if (text === undefined) return ok(undefined)
  const number = more.length > 0 ? undefined : readNumber(text)
  return number === undefined ? fail({ code: 'not-a-number', question: id }) : ok(number)
}

export function validateAmount(amount: Amount, answer: number): AnswerProblem[] {
  const { id, min = -Infinity, max = Infinity, decimals = 0 } = amount
  if (answer < min) return [{ code: 'too-low', question: id, min }]
  if (answer > max) return [{ code: 'too-high', question: id, max }]
  if (Number(answer.toFixed(decimals)) !== answer)
    return [{ code: 'too-many-decimals', question: id, decimals }]
  return []
}

/** Tells whether an answer is a number that `parseAmount` could have read. */
export function keepsAmount(amount: Amount): (answer: unknown) => boolean {
  return (answer) =>
    typeof answer === 'number' &&
    Math.abs(answer) <= Number.MAX_SAFE_INTEGER &&
    validateAmount(amount, answer).length === 0
}

/** A column of bands; none without bands, for each value would be a person. */
export function bandColumns(amount: Amount, unit?: Unit): Column<number>[] {
  const { bands } = amount
  if (!bands) return []
  const cells = bands.map((_, n) => bandCell(amount, bands, n, unit))
  return [{ cells, cell: (answer) => String(bands.findLast((bound) => answer >= bound)) }]
}

function bandCell(amount: Amount, bands: number[], n: number, unit?: Unit): Cell {
  const from = bands[n] ?? 0
  const next = bands[n + 1]
  const step = 1 / 10 ** (amount.decimals ?? 0)
  const to = next === undefined ? amount.max : Number((next - step).toFixed(2))
  return { code: String(from), label: { band: { from, to }, ...(unit && { unit }) } }
}
