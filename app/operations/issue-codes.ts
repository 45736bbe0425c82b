import { hashAccessCode, makeAccessCode } from '#app/vault/access-code'
import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { addBatchPlace } from '#db/register/queries/batch-places'
import { addCodes, listBatches } from '#db/register/queries/codes'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { fail, ok, type Result } from '#surveys/result'

import type { SurveyRow } from './find-standing'
import { standing } from './is-open'
import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'

/** Fewer people than this in a batch, and its counts come close to naming somebody. */
export const smallestBatch = 20

interface Wanted {
  slug: string
  count: number
  /** A batch there is, or a new one; without it a new one gets a number. */
  batch?: string | undefined
  /** Whom a new batch is for. */
  place?: { region: string; lang: string }
  /** A page knows which of both it speaks of; a command takes it as it comes. */
  only?: 'new' | 'more'
  /** Whether whoever asks knows what a small batch tells; a command says it afterwards. */
  knowsSmall?: boolean
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
  | { code: 'batch-taken'; batch: string }
  | { code: 'batch-gone'; batch: string }
  | { code: 'batch-small'; least: number }

/** New access codes. A lost one is replaced by a new one of its batch, never of a person. */
export const issueCodes = withRight('issue codes', issueBatch)

function issueBatch(
  context: StaffContext,
  wanted: Wanted,
): Promise<Result<IssuedCodes, IssueCodesProblem>> {
  return changeRegister(context.register, async (register) => {
    const { slug, count, batch, place } = wanted
    const survey = await requireCoded({ ...context, register }, slug)
    if (!survey.ok) return survey
    const { code: of } = survey.value
    const batches = await listBatches(register, of)
    const name = batch ?? nextName(batches.map((each) => each.name))
    const before = batches.find((each) => each.name === name)?.issued ?? 0
    const wrong = batchProblem(wanted, name, before)
    if (wrong) return fail(wrong)
    if (before === 0 && place) await addBatchPlace(register, { survey: of, batch: name, ...place })
    const codes = await addNew({ ...context, register }, { survey: of, batch: name, count })
    const inBatch = before + count
    // The log is kept for good, and a batch may be called after whom it is for.
    if (before > 0)
      await note(register, context, 'codes added to a batch', slug, { count, 'in batch': inBatch })
    else await note(register, context, 'codes issued', slug, { batch: batches.length + 1, count })
    return ok({ batch: name, codes, inBatch })
  })
}

async function requireCoded(
  { register, hour }: { register: RegisterDb; hour: number },
  slug: string,
): Promise<Result<SurveyRow, IssueCodesProblem>> {
  const survey = await findSurveyBySlug(register, slug)
  if (!survey) return fail({ code: 'not-published', slug })
  if (survey.access !== 'codes') return fail({ code: 'needs-no-codes', slug })
  if (standing(survey, hour) === 'closed') return fail({ code: 'survey-over', slug })
  return ok(survey)
}

function batchProblem(
  { only, knowsSmall, count }: Wanted,
  batch: string,
  before: number,
): IssueCodesProblem | undefined {
  if (only === 'new' && before > 0) return { code: 'batch-taken', batch }
  if (only === 'more' && before === 0) return { code: 'batch-gone', batch }
  const isSmall = knowsSmall === false && before + count < smallestBatch
  return isSmall ? { code: 'batch-small', least: smallestBatch } : undefined
}

async function addNew(
  { register, random }: Pick<StaffContext, 'register' | 'random'>,
  { survey, batch, count }: { survey: string; batch: string; count: number },
): Promise<string[]> {
  const codes = Array.from({ length: count }, () => makeAccessCode(random))
  const hashes = codes.map((code) => hashAccessCode(code, survey))
  await addCodes(register, { survey, batch, hashes })
  return codes
}

function nextName(taken: string[]): string {
  let number = taken.length + 1
  while (taken.includes(`batch ${number}`)) number += 1
  return `batch ${number}`
}
