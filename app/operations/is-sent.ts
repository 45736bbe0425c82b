import { answersIdFor, receiptFor } from '#app/vault/receipt'
import { hasEnvelope } from '#db/responses/queries/envelopes'

import { ok, type Result } from '#surveys/result'

import type { Context } from './context'
import type { DraftPlace } from './kept-draft'
import { storing, type NotStored } from './storing'

/** Whether the answers of a root key have arrived; only the envelope itself can say so. */
export function isSent(
  { responses }: Pick<Context, 'responses'>,
  { survey, rootKey }: DraftPlace,
): Promise<boolean> {
  return hasEnvelope(responses, answersIdFor(receiptFor(rootKey, survey), survey))
}

/** The same for a page, to which a store out of reach is an answer. */
export function findSent(
  context: Pick<Context, 'responses'>,
  place: DraftPlace,
): Promise<Result<boolean, NotStored>> {
  return storing<boolean, NotStored>(async () => ok(await isSent(context, place)))
}
