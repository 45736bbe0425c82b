import { utf8ToBytes } from '@noble/hashes/utils.js'

import { derive } from './derive'
import { digitCount, digitsOf, longestTyped, plainDigits, withoutGaps } from './digits'

const digitsOnly = new RegExp(`^[0-9]{${digitCount}}$`)

/** The 24 digits by which a respondent can withdraw; the same for every try to send one draft. */
export function receiptFor(rootKey: Uint8Array, survey: string): string {
  return digitsOf(derive(rootKey, survey, 'receipt', 16))
}

/** The id of the envelope with the closed answers. */
export function answersIdFor(receipt: string, survey: string): Uint8Array<ArrayBuffer> {
  return derive(secretIn(receipt), survey, 'answers', 16)
}

/** The id of the envelope with one free text; nothing but the receipt ties it to the others. */
export function textIdFor(
  receipt: string,
  survey: string,
  question: string,
): Uint8Array<ArrayBuffer> {
  return derive(secretIn(receipt), survey, `text:${question}`, 16)
}

/** A receipt or return code as somebody typed it, in any script’s digits; `undefined` if it is none. */
export function readDigits(typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined
  const digits = plainDigits(withoutGaps(typed))
  return digitsOnly.test(digits) ? digits : undefined
}

/** As it is shown: `1234 5678 …`. */
export function groupDigits(code: string): string {
  return code.replace(/\d{4}(?=\d)/g, '$& ')
}

function secretIn(receipt: string): Uint8Array {
  if (!digitsOnly.test(receipt)) throw new Error('A receipt has 24 digits.')
  return utf8ToBytes(receipt)
}
