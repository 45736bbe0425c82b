import { boundTo } from '#app/vault/bytes'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
import { openKeyProof } from '#app/vault/open'
import { purposes } from '#app/vault/purposes'
import { sealTo } from '#app/vault/seal-to'

/** Whether this pair opens what is sealed to that public key. */
export async function isKeyOf(pair: KeyPair, publicKey: Uint8Array): Promise<boolean> {
  if (fingerprintOf(pair.publicKey) !== fingerprintOf(publicKey)) return false
  const place = { waiting: 'nobody', holder: fingerprintOf(publicKey) }
  const binding = { info: purposes.keyProof, aad: boundTo(place.waiting, place.holder) }
  const sealed = await sealTo(publicKey, binding, Uint8Array.of(1))
  return (await openKeyProof(pair, place, sealed)).ok
}
