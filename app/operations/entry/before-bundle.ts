import { lockDraft } from '#app/vault/draft-cipher'
import type { ResponsesDb } from '#db/connection'
import { findSurvey } from '#db/register/queries/find-survey'
import { addDraft, removeDraft } from '#db/responses/queries/drafts'

import type { SurveyRow } from '../find-standing'
import type { StaffContext } from '../staff-context'

/**
 * Does its work in one transaction of the responses; nothing, and `undefined`, where the answers are
 * handed out before it is done. Handing out takes all drafts away and then lists the envelopes, so
 * an empty draft stands for what is under way, as a respondent’s own does.
 */
export async function beforeBundle<Value>(
  { register, responses, random, today }: StaffContext,
  { code }: Pick<SurveyRow, 'code'>,
  work: (responses: ResponsesDb) => Promise<Value>,
): Promise<Value | undefined> {
  const id = random(16)
  const locked = lockDraft(random(32), code, new Uint8Array(), random)
  await addDraft(responses, { id, survey: code, ...locked, expires_on: today })
  const survey = await findSurvey(register, code)
  const isHandedOut = survey?.bundled_on !== null || survey.erased_on !== null
  return responses.transaction().execute(async (trx) => {
    const isThere = await removeDraft(trx, id, locked.nonce)
    return isThere && !isHandedOut ? work(trx) : undefined
  })
}
