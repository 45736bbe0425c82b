import { sha256 } from '@noble/hashes/sha2.js'

import { boundTo, type Random } from './bytes'
import { longestTyped, plainDigits, withoutGaps } from './digits'

// Crockford’s alphabet: no I, L, O, U.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 80 random bits as `XXXX-XXXX-XXXX-XXXX`. */
export function makeAccessCode(random: Random): string {
  const number = random(10).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const symbols = Array.from({ length: 16 }, (_, place) => symbolAt(number, 15 - place))
  return grouped(symbols.join(''))
}

/** The code as it was printed, out of how somebody typed it; `undefined` if it is none. */
export function readAccessCode(typed: string): string | undefined {
  if (typed.length > longestTyped) return undefined
  const symbols = plainDigits(withoutGaps(typed.normalize('NFKC')))
    .toUpperCase()
    .replace(/[АВЕКМНОРСТУХ]/g, (letter) => 'ABEKMHOPCTYX'['АВЕКМНОРСТУХ'.indexOf(letter)] ?? '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return new RegExp(`^[${alphabet}]{16}$`).test(symbols) ? grouped(symbols) : undefined
}

/** What the register keeps of a code; 80 random bits need no slow hash. */
export function hashAccessCode(code: string, survey: string): Uint8Array<ArrayBuffer> {
  if (readAccessCode(code) !== code) throw new Error('An access code is hashed as it was printed.')
  return sha256(boundTo(survey, code))
}

function symbolAt(number: bigint, place: number): string {
  return alphabet[Number((number >> BigInt(5 * place)) & 31n)] ?? ''
}

function grouped(symbols: string): string {
  return symbols.replace(/.{4}(?=.)/g, '$&-')
}
