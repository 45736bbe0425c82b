import { z } from 'zod'

import { idOf, type SealedSheet } from '#app/operations/entry/sealed-sheet'
import { canonical } from '#surveys/canonical'
import { fail, ok, type Result } from '#surveys/result'

/** Sealed sheets that wait for each other, as a page carries them and a file keeps them. */
export interface Stack {
  survey: string
  sheets: SealedSheet[]
}

export type StackProblem =
  | { code: 'not-a-stack' }
  | { code: 'stack-of-another-survey' }
  /** No more go on one page; those that lie there are sent or saved first. */
  | { code: 'stack-full' }

const format = 'soundings.sheets/1'

const stackSchema = z.strictObject({
  format: z.literal(format),
  survey: z.string(),
  sheets: z.array(
    z.strictObject({
      envelopes: z
        .array(
          z.strictObject({ id: z.string(), kind: z.enum(['answers', 'text']), body: z.string() }),
        )
        .max(1000),
      mark: z.string(),
    }),
  ),
})

// A page that carries it comes back whole; a request brings four times as much.
const [mostSheets, mostLetters] = [200, 1024 * 1024]

/** An empty text is an empty stack. */
export function readStack(text: string, survey: string): Result<Stack, StackProblem> {
  if (text === '') return ok({ survey, sheets: [] })
  const read = stackSchema.safeParse(parsed(text))
  if (!read.success) return fail({ code: 'not-a-stack' })
  if (read.data.survey !== survey) return fail({ code: 'stack-of-another-survey' })
  return ok({ survey, sheets: read.data.sheets })
}

export function written({ survey, sheets }: Stack): string {
  return sheets.length === 0 ? '' : canonical({ format, survey, sheets })
}

/** With these besides; a sheet that lies there already stays once. */
export function together(stack: Stack, more: SealedSheet[]): Result<Stack, StackProblem> {
  const all = [...stack.sheets, ...more]
  const sheets = [...new Map(all.map((sheet) => [idOf(sheet), sheet])).values()]
  const grown = { ...stack, sheets }
  const isFull = sheets.length > mostSheets || written(grown).length > mostLetters
  return isFull ? fail({ code: 'stack-full' }) : ok(grown)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
