import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

import { toBase64url } from '#app/vault/base64url'
import type { Random } from '#app/vault/bytes'

// By these letters programs that look for secrets in public places know one of ours.
const beginning = 'soundings_'

/** 256 random bits; the register keeps their hash. */
export function newProgramToken(random: Random): string {
  return `${beginning}${toBase64url(random(32))}`
}

export function isProgramToken(text: string): boolean {
  return /^soundings_[\w-]{43}$/.test(text)
}

export function hashProgramToken(token: string): Uint8Array {
  return sha256(utf8ToBytes(token))
}
