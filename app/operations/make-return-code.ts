import { makeReturnCode as drawCode, returnKeysFor, wrapRootKey } from '#app/vault/return-code'
import { addReturnCode } from '#db/responses/queries/return-codes'
import { fail, ok, type Result } from '#surveys/result'

import { type ChangeProblem, mostTries } from './change-draft'
import type { Context } from './context'
import { writeContent } from './draft-content'
import { requireStanding } from './find-standing'
import { type DraftPlace, dropReturnCode, type KeptDraft, loadDraft, swapDraft } from './kept-draft'
import { storing } from './storing'

/** Makes a code that opens the draft elsewhere. It is shown once; one made before stops working. */
export function makeReturnCode(
  context: Context,
  place: DraftPlace,
): Promise<Result<{ code: string }, ChangeProblem>> {
  return storing<{ code: string }, ChangeProblem>(async () => {
    const survey = await requireStanding(context, place.survey, 'open', 'last-hours')
    if (!survey.ok) return survey
    const code = drawCode(context.random)
    const { id, key } = await returnKeysFor(code, place.survey)
    const wrapped = wrapRootKey(key, place.rootKey, context.random)
    for (let tries = 0; tries < mostTries; tries += 1) {
      const draft = await loadDraft(context, place)
      if (!draft.ok) return draft
      if (await attach(context, place, draft.value, { id, wrapped })) return ok({ code })
    }
    return fail<ChangeProblem>({ code: 'draft-busy' })
  })
}

// The draft names its code and both change together, so that sending finds the row to delete.
function attach(
  context: Context,
  place: DraftPlace,
  draft: KeptDraft,
  { id, wrapped }: { id: Uint8Array; wrapped: Uint8Array },
): Promise<boolean> {
  const { content, expiresOn } = draft
  return context.responses.transaction().execute(async (trx) => {
    const next = writeContent({ ...content, returnCodeId: Buffer.from(id).toString('hex') })
    if (!(await swapDraft({ ...context, responses: trx }, place, draft, next))) return false
    await dropReturnCode({ responses: trx }, content)
    await addReturnCode(trx, { id, survey: place.survey, wrapped, expires_on: expiresOn })
    return true
  })
}
