import { fail, ok, type Result } from '../../result'
import type { AnswerProblem } from '../answer-problem'
import { lengthOf } from '../clean-text'
import { valuesOf, type Fields } from '../fields'

/** The one text given for a field, cleaned; nothing but blanks is no answer. */
export function parseWords(
  id: string,
  fields: Fields,
  clean: (text: string) => string,
): Result<string | undefined, AnswerProblem> {
  const [text = '', ...more] = valuesOf(fields, id)
  if (more.length > 0) return fail({ code: 'not-an-option', question: id })
  return ok(clean(text) || undefined)
}

export function validateLength(
  question: { id: string; max: number },
  answer: string,
): AnswerProblem[] {
  const { id, max } = question
  const length = lengthOf(answer)
  return length > max ? [{ code: 'too-long', question: id, max, length }] : []
}
