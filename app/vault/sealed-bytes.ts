import { concatBytes } from '@noble/hashes/utils.js'

import { suite } from './suite'

const format = Uint8Array.of(1)

/** Seals to a public key. */
export async function sealTo(
  publicKey: Uint8Array,
  { info, aad }: { info: Uint8Array; aad: Uint8Array },
  plaintext: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, plaintext, aad)
  return joined(new Uint8Array(enc), new Uint8Array(ct))
}

/** Sealed bytes as they are kept: format byte, encapsulated key, ciphertext. */
export function joined(enc: Uint8Array, ct: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(format, enc, ct)
}

/** The two parts of sealed bytes; `undefined` for a format that we do not know. */
export function partsOf(sealed: Uint8Array): { enc: Uint8Array; ct: Uint8Array } | undefined {
  const { encSize } = suite.kem
  if (sealed[0] !== format[0] || sealed.length <= 1 + encSize) return undefined
  return { enc: sealed.slice(1, 1 + encSize), ct: sealed.slice(1 + encSize) }
}
