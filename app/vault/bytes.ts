import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Gives this many unpredictable bytes; the door hands it in. */
export type Random = (length: number) => Uint8Array

/**
 * A survey, then what of it is meant, parted by zero bytes: what keys are derived from and sealed
 * bytes are tied to.
 */
export function boundTo(survey: string, label: string, id?: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = [text(survey), zero, text(label)]
  return id ? concatBytes(...parts, zero, id) : concatBytes(...parts)
}

/** Bytes as one number, the first byte weighing most. */
export function bytesToNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes)}`)
}

const zero = new Uint8Array(1)

// With a zero byte inside, two different pairs of words could become the same bytes.
function text(words: string): Uint8Array {
  if (words.includes('\0')) throw new Error('The name of a survey or label holds a zero byte.')
  return utf8ToBytes(words)
}
