import { z } from 'zod'

import { refused } from '#app/refusals'
import type { PostedFields } from '#app/respond/read-fields'
import { fromBase64url } from '#app/vault/base64url'
import type { FieldValues } from '#surveys/definition/fields'
import { fieldsOf } from '#surveys/definition/question'
import type { Survey } from '#surveys/definition/survey'

/** Fields of the page itself; no question can be called so. */
export const sheetFields = {
  sheet: 'entry-sheet',
  step: 'entry-step',
  people: 'entry-people',
  first: 'entry-first',
  second: 'entry-second',
  clear: 'entry-clear',
  go: 'entry-go',
  /** Sealed sheets that wait for others, and what is done with them. */
  stack: 'entry-stack',
  turn: 'entry-turn',
  file: 'entry-file',
} as const

/** Paper is typed twice, and where both differ the sheet is looked at once more. */
const steps = ['first', 'second', 'settle'] as const

/** What a page of entry sent. */
export interface TypedSheet {
  sheet: Uint8Array
  step: (typeof steps)[number]
  people: string
  values: FieldValues
  first: FieldValues
  second: FieldValues
  /** The sealed sheets that travel along, as text. */
  stack: string
}

/** What was typed, apart from what is to be taken back. A body that is no page of ours is refused. */
export function readTyped(survey: Survey, posted: PostedFields): TypedSheet {
  const sheet = fromBase64url(posted.get(sheetFields.sheet))
  const step = steps.find((each) => each === posted.get(sheetFields.step))
  if (sheet?.length !== 32 || !step) throw refused(400)
  const cleared = posted.getAll(sheetFields.clear)
  const questions = survey.pages.flatMap((page) => page.questions)
  const kept = questions.filter(({ id }) => !cleared.includes(id))
  const known = new Set(questions.flatMap(fieldsOf))
  return {
    ...{ sheet, step, people: posted.get(sheetFields.people) },
    values: posted.pick(kept.flatMap(fieldsOf)),
    first: step === 'first' ? {} : carried(posted.get(sheetFields.first), known),
    second: step === 'settle' ? carried(posted.get(sheetFields.second), known) : {},
    stack: posted.get(sheetFields.stack),
  }
}

const carriedSchema = z.record(z.string(), z.array(z.string()))

function carried(text: string, known: Set<string>): FieldValues {
  const read = carriedSchema.safeParse(parsed(text))
  if (!read.success || Object.keys(read.data).some((name) => !known.has(name))) throw refused(400)
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
