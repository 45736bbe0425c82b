import { createHash } from 'node:crypto'

import type { KeyPair } from '#app/vault/key-pair'
import { suite } from '#app/vault/suite'

/**
 * The key of a survey that nobody answered, always the same, and so no secret. Rounding draws on
 * the survey's key: with this one the releases of the demonstration are the same bytes everywhere.
 */
export async function knownKey(slug: string): Promise<KeyPair> {
  const seed = createHash('sha256').update(`Many Umbrellas demonstration ${slug}`).digest()
  const pair = await suite.kem.deriveKeyPair(new Uint8Array(seed))
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  }
}
