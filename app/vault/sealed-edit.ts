import { concatBytes } from '@noble/hashes/utils.js'

import { envelopeBuckets } from './pad'

/** The longest holds a text of 60,000 characters of any script, or a translation of it. */
export const editBuckets: readonly number[] = [...envelopeBuckets, 256 * 1024]

/** An edit as it is sent; both parts in base64url. */
export interface SealedEdit {
  id: string
  sealed: string
}

const format = Uint8Array.of(1)
const nonceLength = 12
const tagLength = 16
const overhead = format.length + nonceLength + tagLength

/** Sealed bytes as they are kept: format byte, nonce, ciphertext with its tag. */
export function joinedEdit(nonce: Uint8Array, ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(format, nonce, ciphertext)
}

/** The two parts of sealed bytes; `undefined` for anything that no sealing of an edit makes. */
export function partsOfEdit(
  sealed: Uint8Array,
): { nonce: Uint8Array<ArrayBuffer>; ciphertext: Uint8Array<ArrayBuffer> } | undefined {
  const isOurs = sealed[0] === format[0] && editBuckets.includes(sealed.length - overhead)
  if (!isOurs) return undefined
  const end = format.length + nonceLength
  return { nonce: sealed.slice(format.length, end), ciphertext: sealed.slice(end) }
}
