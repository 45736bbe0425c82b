import { concatBytes } from '@noble/hashes/utils.js'

import { pointLength } from './purposes'

const format = Uint8Array.of(1)

/** Sealed bytes as they are kept: format byte, encapsulated key, ciphertext. */
export function joined(enc: Uint8Array, ct: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(format, enc, ct)
}

/** The two parts of sealed bytes; `undefined` for a format that we do not know. */
export function partsOf(sealed: Uint8Array): { enc: Uint8Array; ct: Uint8Array } | undefined {
  const end = 1 + pointLength
  if (sealed[0] !== format[0] || sealed.length <= end) return undefined
  return { enc: sealed.slice(1, end), ct: sealed.slice(end) }
}
