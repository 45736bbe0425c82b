import { answersIdFor, receiptFor } from '#app/vault/receipt'
import { hasEnvelope } from '#db/responses/queries/envelopes'

import type { Context } from './context'
import type { DraftPlace } from './kept-draft'

/** Whether the answers of a root key have arrived; only the envelope itself can say so. */
export function isSent(
  { responses }: Pick<Context, 'responses'>,
  { survey, rootKey }: DraftPlace,
): Promise<boolean> {
  return hasEnvelope(responses, answersIdFor(receiptFor(rootKey, survey), survey))
}
