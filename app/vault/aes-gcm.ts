import { concatBytes } from '@noble/hashes/utils.js'
import { createCipheriv, createDecipheriv } from 'node:crypto'

const tagLength = 16

export interface Lock {
  key: Uint8Array
  nonce: Uint8Array
  aad: Uint8Array
}

/** AES-256-GCM on the server: ciphertext and tag. */
export function encrypt({ key, nonce, aad }: Lock, plaintext: Uint8Array): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad)
  return concatBytes(cipher.update(plaintext), cipher.final(), cipher.getAuthTag())
}

/** `undefined` for another key, nonce or place, and for bytes that were changed. */
export function decrypt(
  { key, nonce, aad }: Lock,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  if (body.length < tagLength || nonce.length !== 12) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  decipher.setAAD(aad).setAuthTag(body.subarray(-tagLength))
  const plaintext = decipher.update(body.subarray(0, -tagLength))
  try {
    return concatBytes(plaintext, decipher.final())
  } catch {
    return undefined
  }
}
