import { fail, ok, type Result } from '../../result'
import type { AnswerProblem } from '../answer-problem'
import { valuesOf, type Fields } from '../fields'

/** The one code given for a field out of a fixed list, as radios and selects send it. */
export function parseOneOf(
  id: string,
  fields: Fields,
  codes: readonly string[],
  field = id,
): Result<string | undefined, AnswerProblem> {
  const [code, ...more] = valuesOf(fields, field)
  if (code === undefined) return ok(undefined)
  if (more.length > 0 || !codes.includes(code)) return fail({ code: 'not-an-option', question: id })
  return ok(code)
}

/** Tells whether an answer is one of these and nothing else. */
export function isOneOf(codes: readonly (string | number)[]): (answer: unknown) => boolean {
  const known = new Set<unknown>(codes)
  return (answer) => known.has(answer)
}
