import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

import { toBase64url } from '#app/vault/base64url'
import type { Random } from '#app/vault/bytes'

export interface Token {
  /** Shown or sent once; the register keeps its hash. */
  token: string
  hash: Uint8Array
}

/** 256 random bits, for a link or a cookie. */
export function newToken(random: Random): Token {
  const token = toBase64url(random(32))
  return { token, hash: hashToken(token) }
}

export function hashToken(token: string): Uint8Array {
  return sha256(utf8ToBytes(token))
}
