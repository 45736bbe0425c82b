import { utf8ToBytes } from '@noble/hashes/utils.js'

import { canonical } from '#surveys/canonical'

import { fromBase64url } from './base64url'
import type { KeyFile } from './key-file-shape'

/** Ties the readable part to the sealed one, so that no part of a file can be exchanged. */
export function lockOf({
  format,
  publicKey,
  fingerprint,
  kdf,
  nonce,
}: Omit<KeyFile, 'sealed' | 'check'>): AesGcmParams {
  const additionalData = utf8ToBytes(canonical({ format, publicKey, fingerprint, kdf }))
  return { name: 'AES-GCM', iv: bytesOf(nonce), additionalData }
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('A field of a key file is not base64url.')
  return bytes
}
