import { hashAccessCode, readAccessCode } from '#app/vault/access-code'
import { draftIdFor, lockDraft } from '#app/vault/draft-cipher'
import { spendCode } from '#db/register/queries/spend-code'
import { addDraft, tryDraft } from '#db/responses/queries/drafts'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { writeContent } from './draft-content'
import { requireStanding, type StandingProblem, type SurveyRow } from './find-standing'
import { findVersion } from './find-version'
import { draftDay } from './is-open'
import { isSent } from './is-sent'
import { loadDraft } from './kept-draft'
import { type NotStored, storing } from './storing'

export interface Start {
  survey: string
  /** As typed; asked for by surveys that are answered with codes. */
  accessCode?: string | undefined
  /** Proposed by the page that was sent, so that sending it twice begins once. */
  rootKey?: Uint8Array | undefined
}

export type StartProblem = StandingProblem | NotStored | { code: 'code-not-good' }

/** Begins an empty draft under a new root key, which only the respondent's cookie will hold. */
export function startDraft(
  context: Context,
  start: Start,
): Promise<Result<{ rootKey: Uint8Array }, StartProblem>> {
  return storing<{ rootKey: Uint8Array }, StartProblem>(async () => {
    const survey = await requireStanding(context, start.survey, 'open')
    if (!survey.ok) return survey
    const proposed = await judge(context, start)
    if (proposed.begun) return ok({ rootKey: proposed.rootKey })
    const { rootKey } = proposed
    const draft = await emptyDraft(context, survey.value, rootKey)
    const spent = survey.value.access === 'open link' || (await spend(context, start, draft))
    if (!spent) {
      const begun = await hasJustBegun(context, start)
      return begun ? ok({ rootKey }) : fail<StartProblem>({ code: 'code-not-good' })
    }
    await addDraft(context.responses, draft)
    return ok({ rootKey })
  })
}

/**
 * A page sent twice finds the draft it began, as long as nothing is in it. A key that was already
 * used for more is not used again: a page left open on a shared device must open nobody's answers.
 */
async function judge(
  context: Context,
  { survey, rootKey }: Start,
): Promise<{ rootKey: Uint8Array; begun: boolean }> {
  if (!rootKey) return { rootKey: context.random(32), begun: false }
  const draft = await loadDraft(context, { survey, rootKey })
  if (draft.ok && Object.keys(draft.value.content.pages).length === 0) {
    return { rootKey, begun: true }
  }
  const used = draft.ok || (await isSent(context, { survey, rootKey }))
  return { rootKey: used ? context.random(32) : rootKey, begun: false }
}

// The same page, sent twice at the same moment: the other has spent the code and is about to begin.
async function hasJustBegun(context: Context, start: Start): Promise<boolean> {
  for (let looks = 0; start.rootKey && looks < mostLooks; looks += 1) {
    if ((await judge(context, start)).begun) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

const mostLooks = 5

async function emptyDraft(context: Context, survey: SurveyRow, rootKey: Uint8Array) {
  const { structureHash } = await findVersion(context, survey.slug)
  const content = writeContent({ version: structureHash, pages: {} })
  return {
    ...lockDraft(rootKey, survey.code, content, context.random),
    id: draftIdFor(rootKey, survey.code),
    survey: survey.code,
    expires_on: draftDay(survey),
  }
}

// A code that is spent while the draft cannot be stored would be lost to its owner.
async function spend(
  { register, responses }: Context,
  { survey, accessCode = '' }: Start,
  draft: Parameters<typeof tryDraft>[1],
): Promise<boolean> {
  const code = readAccessCode(accessCode)
  if (code === undefined) return false
  await tryDraft(responses, draft)
  return spendCode(register, survey, hashAccessCode(code, survey))
}
