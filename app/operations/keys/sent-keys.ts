import { z } from 'zod'

import { fromBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'
import { publicFileOf, readPublicFile } from '#app/vault/public-file'
import { pointLength } from '#app/vault/purposes'

export interface PublicKey {
  publicKey: Uint8Array
  fingerprint: string
}

/** A public key that a browser sent, if it is one that can be sealed to. */
export function readSentKey(text: string): PublicKey | undefined {
  const bytes = fromBase64url(text.slice(0, 200))
  if (!bytes) return undefined
  const file = publicFileOf({ publicKey: text, fingerprint: fingerprintOf(bytes) })
  const read = readPublicFile(file)
  return read.ok ? read.value : undefined
}

interface WrappedKey {
  /** The holder or the survey that this copy is for. */
  of: string
  wrapped: Uint8Array
}

const most = 5000
const shape = z
  .array(z.record(z.string(), z.string().max(400)))
  .min(1)
  .max(most)

/** Wrapped survey keys that a browser sent, each for another holder or survey; `undefined` if they are not that. */
export function readWrappedKeys(text: string, by: 'holder' | 'survey'): WrappedKey[] | undefined {
  const read = shape.safeParse(parsed(text))
  const keys = (read.data ?? []).flatMap(({ [by]: of = '', wrapped = '' }) => {
    const bytes = fromBase64url(wrapped)
    return bytes && isWrapped(bytes) && of !== '' ? [{ of, wrapped: bytes }] : []
  })
  const different = new Set(keys.map(({ of }) => of)).size
  return keys.length > 0 && different === read.data?.length ? keys : undefined
}

// Nobody here can look into it, but each has one length: format byte, encapsulated key, both halves
// of the survey’s key, tag.
const wrappedLength = 1 + pointLength + 32 + pointLength + 16

function isWrapped(bytes: Uint8Array): boolean {
  return bytes.length === wrappedLength && bytes[0] === 1
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
