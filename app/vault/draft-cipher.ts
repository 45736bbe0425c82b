import { ok, type Result } from '#surveys/result'

import { decrypt, encrypt, type Lock } from './aes-gcm'
import type { Random } from './bytes'
import { derive } from './derive'
import { doesNotOpen, type DoesNotOpen } from './does-not-open'
import { envelopeBuckets, pad, unpad } from './pad'

export interface LockedDraft {
  nonce: Uint8Array
  body: Uint8Array
}

/** A draft holds all texts of a response at once, so it may be longer than any envelope. */
export const draftBuckets = [...envelopeBuckets, 256 * 1024]

/** Where a draft lies: only who has the root key can find it. */
export function draftIdFor(rootKey: Uint8Array, survey: string): Uint8Array<ArrayBuffer> {
  return derive(rootKey, survey, 'draft id', 16)
}

/** A draft that the server can keep but not read; every writing takes a new nonce. */
export function lockDraft(
  rootKey: Uint8Array,
  survey: string,
  plaintext: Uint8Array,
  random: Random,
): LockedDraft {
  const nonce = random(12)
  return { nonce, body: encrypt(lockOf(rootKey, survey, nonce), pad(plaintext, draftBuckets)) }
}

export function unlockDraft(
  rootKey: Uint8Array,
  survey: string,
  { nonce, body }: LockedDraft,
): Result<Uint8Array<ArrayBuffer>, DoesNotOpen> {
  const padded = decrypt(lockOf(rootKey, survey, nonce), body)
  const plaintext = padded && unpad(padded, draftBuckets)
  return plaintext ? ok(plaintext) : doesNotOpen()
}

function lockOf(rootKey: Uint8Array, survey: string, nonce: Uint8Array): Lock {
  return {
    key: derive(rootKey, survey, 'draft', 32),
    nonce,
    aad: draftIdFor(rootKey, survey),
  }
}
