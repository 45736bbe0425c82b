import { readOrder, type OrderProblem } from '#app/vault/fetch-order'
import { listEnvelopes } from '#db/responses/queries/envelopes-of-survey'
import type { EnvelopeTable } from '#db/responses/schema'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from '../rights'
import { asDrawn } from './as-drawn'
import type { Fetching } from './begin-fetch'
import { envelopesOf, type BundledEnvelope } from './envelopes'
import { findHandedOut, type HandedOutProblem } from './find-handed-out'
import { perPart } from './parts'

interface Wanted {
  slug: string
  order: string
}

export type PartProblem = HandedOutProblem | OrderProblem | { code: 'no-such-part' }

/** One part, from 1 on, of a fetch that was begun; nothing is kept of who has which. */
export const readPart = withRight('fetch envelopes', read)

async function read(
  context: Fetching,
  { part, ...wanted }: Wanted & { part: number },
): Promise<Result<AsyncIterable<BundledEnvelope>, PartProblem>> {
  const found = await drawn(context, wanted)
  if (!found.ok) return found
  const ids = found.value
  if (!Number.isInteger(part) || part < 1 || part > Math.ceil(ids.length / perPart))
    return fail({ code: 'no-such-part' })
  return ok(envelopesOf(context, ids.slice((part - 1) * perPart, part * perPart)))
}

/** Whether the parts of a fetch can still be had with its order. */
export const checkOrder = withRight('fetch envelopes', check)

async function check(context: Fetching, wanted: Wanted): Promise<Result<null, PartProblem>> {
  const found = await drawn(context, wanted)
  return found.ok ? ok(null) : found
}

/** The keys of all envelopes in the order of one fetch: as drawn, but answers before texts. */
async function drawn(
  context: Fetching,
  { slug, order }: Wanted,
): Promise<Result<Uint8Array[], PartProblem>> {
  const survey = await findHandedOut(context, slug)
  if (!survey.ok) return survey
  const { code } = survey.value
  const { secret, session, responses } = context
  const envelopes = await listEnvelopes(responses, code)
  const ids = envelopes.map(({ id }) => id)
  const lots = readOrder(secret, { survey: code, person: session.colleague.id, ids }, order)
  return lots.ok ? ok(answersFirst(asDrawn(envelopes, lots.value))) : lots
}

// Whoever opens them can count before the texts are there; what is of one kind lies as it was drawn.
function answersFirst(drawn: Pick<EnvelopeTable, 'id' | 'kind'>[]): Uint8Array[] {
  const of = (wanted: EnvelopeTable['kind']) => drawn.filter(({ kind }) => kind === wanted)
  return [...of('answers'), ...of('text')].map(({ id }) => id)
}
