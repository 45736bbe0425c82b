import { makeOrder } from '#app/vault/fetch-order'
import { ok, type Result } from '#surveys/result'

import type { DoorContext } from '../people/door-context'
import type { Deciding } from '../requests/person'
import { withRight } from '../rights'
import { findClosed, handOut, type BundleProblem } from './hand-out'
import { countEnvelopes, partsOf } from './parts'

/** Somebody who has signed in, at the door whose secret seals orders. */
export type Fetching = Deciding & DoorContext

export interface Begun extends ReturnType<typeof partsOf> {
  /** For all parts of this one fetch. */
  order: string
}

/** Begins to hand a whole survey out in parts; closes it for good, and is noted each time. */
export const beginFetch = withRight('fetch envelopes', begin)

async function begin(
  context: Fetching,
  { slug }: { slug: string },
): Promise<Result<Begun, BundleProblem>> {
  const survey = await findClosed(context, slug)
  if (!survey.ok) return survey
  const envelopes = await handOut(context, survey.value)
  const { secret, session, random } = context
  const ids = envelopes.map(({ id }) => id)
  const fetch = { survey: survey.value.code, person: session.colleague.id, ids }
  return ok({ order: makeOrder(secret, fetch, random), ...partsOf(countEnvelopes(envelopes)) })
}
