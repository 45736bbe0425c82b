import { draftBuckets, draftIdFor, lockDraft, unlockDraft } from '#app/vault/draft-cipher'
import { fits } from '#app/vault/pad'
import { findDraft, replaceDraft } from '#db/responses/queries/drafts'
import { removeReturnCode } from '#db/responses/queries/return-codes'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { type DraftContent, readContent } from './draft-content'

/** Whose draft: the root key comes from the cookie or the return code and is never stored. */
export interface DraftPlace {
  survey: string
  rootKey: Uint8Array
}

/** A draft as it was read; the nonce says whether it is still the same. */
export interface KeptDraft {
  id: Uint8Array
  nonce: Uint8Array
  expiresOn: string
  content: DraftContent
}

export type DraftProblem = { code: 'no-draft' } | { code: 'does-not-open' }

export async function loadDraft(
  { responses }: Context,
  { survey, rootKey }: DraftPlace,
): Promise<Result<KeptDraft, DraftProblem>> {
  const id = draftIdFor(rootKey, survey)
  const row = await findDraft(responses, id)
  if (!row) return fail<DraftProblem>({ code: 'no-draft' })
  const unlocked = unlockDraft(rootKey, survey, row)
  if (!unlocked.ok) return unlocked
  const content = readContent(unlocked.value)
  return ok({ id, nonce: row.nonce, expiresOn: row.expires_on, content })
}

/** Puts `next`, as it is written, in the place of the draft that was read; false if somebody was quicker. */
export function swapDraft(
  { responses, random }: Context,
  { survey, rootKey }: DraftPlace,
  read: KeptDraft,
  next: Uint8Array,
): Promise<boolean> {
  const locked = lockDraft(rootKey, survey, next, random)
  return replaceDraft(responses, read.id, read.nonce, { ...locked, expires_on: read.expiresOn })
}

export function isTooLong(written: Uint8Array): boolean {
  return !fits(written, draftBuckets)
}

/** Removes the return code that a draft names, if it names one. */
export async function dropReturnCode(
  { responses }: Pick<Context, 'responses'>,
  { returnCodeId }: DraftContent,
): Promise<void> {
  if (returnCodeId !== undefined)
    await removeReturnCode(responses, Buffer.from(returnCodeId, 'hex'))
}
