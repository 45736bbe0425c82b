import { hashAccessCode, makeAccessCode } from '#app/vault/access-code'
import { changeRegister } from '#db/register/change'
import { addCodes, listBatches } from '#db/register/queries/codes'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { fail, ok, type Result } from '#surveys/result'

import { standing } from './is-open'
import { note, type StaffContext } from './staff-context'

/** Fewer people than this in a batch, and its counts come close to naming somebody. */
export const smallestBatch = 20

interface Wanted {
  slug: string
  count: number
  /** A batch there is, or a new one; without it a new one gets a number. */
  batch?: string | undefined
}

export interface IssuedCodes {
  batch: string
  /** Shown once: only their hashes are kept. */
  codes: string[]
  /** All codes of the batch, those issued before included. */
  inBatch: number
}

export type IssueCodesProblem =
  | { code: 'not-published'; slug: string }
  | { code: 'needs-no-codes'; slug: string }
  | { code: 'survey-over'; slug: string }

/** New access codes. A lost one is replaced by a new one of its batch, never of a person. */
export function issueCodes(
  context: StaffContext,
  { slug, count, batch }: Wanted,
): Promise<Result<IssuedCodes, IssueCodesProblem>> {
  return changeRegister(context.register, async (register) => {
    const survey = await findSurveyBySlug(register, slug)
    if (!survey) return fail({ code: 'not-published', slug })
    if (survey.access !== 'codes') return fail({ code: 'needs-no-codes', slug })
    if (standing(survey, context.hour) === 'closed') return fail({ code: 'survey-over', slug })
    const batches = await listBatches(register, survey.code)
    const name = batch ?? nextName(batches.map((each) => each.name))
    const codes = Array.from({ length: count }, () => makeAccessCode(context.random))
    const hashes = codes.map((code) => hashAccessCode(code, survey.code))
    await addCodes(register, { survey: survey.code, batch: name, hashes })
    const before = batches.find((each) => each.name === name)?.issued ?? 0
    const what = before > 0 ? 'codes added to a batch' : 'codes issued'
    await note(register, context, what, slug, { batch: name, count })
    return ok({ batch: name, codes, inBatch: before + count })
  })
}

function nextName(taken: string[]): string {
  let number = taken.length + 1
  while (taken.includes(`batch ${number}`)) number += 1
  return `batch ${number}`
}
