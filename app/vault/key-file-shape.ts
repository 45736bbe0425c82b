import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod'

import { canonical } from '#surveys/canonical'

import { fromBase64url } from './base64url'

// 2^20 takes a gigabyte and some seconds; a file that asks for more would hang the machine.
const kdf = z.strictObject({
  name: z.literal('scrypt'),
  N: z.int().refine((n) => n >= 2 ** 14 && n <= 2 ** 20 && Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  p: z.literal(1),
  salt: bytes(16),
})

/** A key holder’s file: the private key is locked with a passphrase, all else is readable. */
export const keyFileShape = z.strictObject({
  format: z.literal('soundings.key/1'),
  publicKey: bytes(65),
  fingerprint: z.string(),
  kdf,
  nonce: bytes(12),
  sealed: bytes(48),
  check: z.string(),
})

export type KeyFile = z.input<typeof keyFileShape>

/** Tells a damaged file from a wrong passphrase; it keeps no secret and stops no forger. */
export function checkOf(file: Omit<KeyFile, 'check'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(file)))).slice(0, 16)
}

function bytes(length: number) {
  return z.string().refine((text) => fromBase64url(text)?.length === length)
}
