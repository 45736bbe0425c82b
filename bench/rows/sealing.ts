import { sealEnvelope } from '#app/vault/seal'
import { sealEnvelopeOnServer } from '#app/vault/seal-on-server'
import { makeKeyPair } from '#app/vault/survey-key'

import type { Figure } from '../figure'
import { amountOf, byTurns, timed, type Scale } from '../rounds'

const place = { survey: 'b4n2', kind: 'answers' as const, id: new Uint8Array(16).fill(7) }
const plaintext = new Uint8Array(700).fill(97)

/** One envelope, sealed by the server beside the library that browsers use. */
export async function sealing(scale: Scale): Promise<Figure[]> {
  const { publicKey } = await makeKeyPair()
  const amount = amountOf(scale, 1000, 50)
  const perEnvelope = async (seal: typeof sealEnvelope | typeof sealEnvelopeOnServer) => {
    const time = await timed(async () => {
      for (let n = 0; n < amount; n += 1) await seal(publicKey, place, plaintext)
    })
    return time / amount
  }
  const { rounds, beside } = await byTurns(
    scale,
    () => perEnvelope(sealEnvelopeOnServer),
    () => perEnvelope(sealEnvelope),
  )
  const yardstick = { name: '@hpke/core', rounds: beside }
  return [{ name: 'sealing one envelope', unit: 'ms', rounds, yardstick, budget: { most: 0.5 } }]
}
