import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

import { ok, type Result } from '#surveys/result'

import { decrypt, encrypt, type Lock } from './aes-gcm'
import type { Random } from './bytes'
import { digitsOf } from './digits'
import { doesNotOpen, type DoesNotOpen } from './does-not-open'

/** 24 digits to write down, with which a draft can be taken up on another device. */
export function makeReturnCode(random: Random): string {
  return digitsOf(random(16))
}

/** Where a return code’s row lies and the key to it; a tenth of a second, away from the main thread. */
export async function returnKeysFor(
  code: string,
  survey: string,
): Promise<{ id: Uint8Array; key: Uint8Array }> {
  const bytes = new Uint8Array(await slowHash(code, `soundings/return/${survey}`, 48, cost))
  return { id: bytes.slice(0, 16), key: bytes.slice(16) }
}

const slowHash = promisify<string, string, number, ScryptOptions, Buffer>(scrypt)
const cost: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** The draft’s root key under the key of a return code: nonce, then ciphertext. */
export function wrapRootKey(
  key: Uint8Array,
  rootKey: Uint8Array,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const nonce = random(12)
  return concatBytes(nonce, encrypt(lockOf(key, nonce), rootKey))
}

export function unwrapRootKey(
  key: Uint8Array,
  wrapped: Uint8Array,
): Result<Uint8Array<ArrayBuffer>, DoesNotOpen> {
  const rootKey = decrypt(lockOf(key, wrapped.subarray(0, 12)), wrapped.subarray(12))
  return rootKey ? ok(rootKey) : doesNotOpen()
}

function lockOf(key: Uint8Array, nonce: Uint8Array): Lock {
  return { key, nonce, aad: utf8ToBytes('soundings/return/1') }
}
