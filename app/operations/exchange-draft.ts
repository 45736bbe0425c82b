import { addResponse } from '#db/responses/queries/add-response'
import { removeDraft } from '#db/responses/queries/drafts'
import type { Envelope } from '#db/responses/queries/envelopes'

import type { Context } from './context'
import { dropReturnCode, type KeptDraft } from './kept-draft'

/**
 * Puts the envelopes in the place of the draft and its return code; false, and nothing, if the
 * draft is not there as it was read. It goes first: otherwise a response that was sent and
 * withdrawn on another device would come back.
 */
export function exchangeDraft(
  { responses }: Context,
  { id, nonce, content }: KeptDraft,
  envelopes: Envelope[],
): Promise<boolean> {
  return responses.transaction().execute(async (trx) => {
    if (!(await removeDraft(trx, id, nonce))) return false
    await dropReturnCode({ responses: trx }, content)
    await addResponse(trx, envelopes)
    return true
  })
}
