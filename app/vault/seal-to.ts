import { joined } from './sealed-bytes'
import { suite } from './suite'

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
