import { createHmac, timingSafeEqual } from 'node:crypto'

import { fromBase64url } from './base64url'
import { boundTo } from './bytes'
import { sealOnce } from './hpke-on-server'
import { joined } from './sealed-bytes'
import { purposes } from './purposes'

/** Who is to show that they have their key, and to let which one in. */
export interface ProofWanted {
  session: Uint8Array
  /** The fingerprint of the key that waits. */
  waiting: string
  /** Milliseconds since 1970. */
  now: number
}

interface AskedHolder {
  fingerprint: string
  publicKey: Uint8Array
}

/** Sealed to a present holder: only their file and passphrase tell what is in it. */
export function sealKeyProof(
  secret: Uint8Array,
  wanted: ProofWanted,
  { fingerprint, publicKey }: AskedHolder,
): Uint8Array<ArrayBuffer> {
  const binding = { info: purposes.keyProof, aad: boundTo(wanted.waiting, fingerprint) }
  const { enc, ct } = sealOnce(publicKey, binding, proofOf(secret, wanted, spellOf(wanted)))
  return joined(enc, ct)
}

/** Whether this is what was sealed for this session and key, half a day ago at most. */
export function isKeyProof(secret: Uint8Array, wanted: ProofWanted, sent: string): boolean {
  const given = fromBase64url(sent.slice(0, 100))
  if (given?.length !== 32) return false
  const spell = spellOf(wanted)
  return [spell, spell - 1].some((each) => timingSafeEqual(given, proofOf(secret, wanted, each)))
}

function spellOf({ now }: ProofWanted): number {
  return Math.floor(now / (6 * 3_600_000))
}

function proofOf(secret: Uint8Array, { session, waiting }: ProofWanted, spell: number): Buffer {
  const named = boundTo(waiting, `soundings/key-proof/1:${spell}`, session)
  return createHmac('sha256', secret).update(named).digest()
}
