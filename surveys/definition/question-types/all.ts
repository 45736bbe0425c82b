import { z } from 'zod'
import { country } from './country'
import { date } from './date'
import { longText } from './long-text'
import { matrix } from './matrix'
import { multiple } from './multiple'
import { note } from './note'
import { number } from './number'
import { percentage } from './percentage'
import type { QuestionType } from './question-type'
import { ranking } from './ranking'
import { region } from './region'
import { scale } from './scale'
import { shortText } from './short-text'
import { single } from './single'
import { yesNo } from './yes-no'

/** Every question type; a new one is added here and nowhere else. */
export const questionTypes = [
  single,
  multiple,
  yesNo,
  scale,
  number,
  percentage,
  shortText,
  longText,
  matrix,
  ranking,
  country,
  region,
  date,
  note,
] as const

export type Question = z.infer<(typeof questionTypes)[number]['schema']>

const byName = new Map<string, QuestionType>(questionTypes.map((type) => [type.type, type]))

export function typeOf(question: { type: string }): QuestionType {
  const type = byName.get(question.type)
  if (!type) throw new Error(`There is no question type “${question.type}”.`)
  return type
}

/** A question of any type, read by the schema of the type it names. */
export const questionSchema: z.ZodType<Question> = z
  .looseObject({ type: z.string() })
  .transform((question, context): Question => {
    const schema = byName.get(question.type)?.schema
    const read = schema?.safeParse(question)
    if (read?.success) return read.data as Question
    if (!read) context.addIssue({ code: 'custom', path: ['type'], message: 'unknown-type' })
    for (const { code, path, message } of read?.error.issues ?? []) {
      context.addIssue({
        code: 'custom',
        path,
        message: code === 'custom' ? message : 'wrong-shape',
      })
    }
    return z.NEVER
  })
