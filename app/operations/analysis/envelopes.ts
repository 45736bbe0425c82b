import { findEnvelopes } from '#db/responses/queries/envelopes-of-survey'

import type { Context } from '../context'

/** Every line of a bundle after the first; bytes in base64url. */
export interface BundledEnvelope {
  id: string
  kind: 'answers' | 'text'
  body: string
}

/** The envelopes with these keys, in this order, of which only a few are in memory at a time. */
export async function* envelopesOf(
  { responses }: Pick<Context, 'responses'>,
  ids: Uint8Array[],
): AsyncGenerator<BundledEnvelope> {
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce)
    const found = await findEnvelopes(responses, some)
    const byId = new Map(found.map(({ id, kind, body }) => [written(id), { kind, body }]))
    for (const id of some.map(written)) {
      const envelope = byId.get(id)
      if (envelope) yield { id, kind: envelope.kind, body: written(envelope.body) }
    }
  }
}

const atOnce = 200

function written(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
