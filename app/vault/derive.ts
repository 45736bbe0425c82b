import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'

import { boundTo } from './bytes'

/** One secret gives any number of keys and ids; none of them tells the secret or another one. */
export function derive(
  secret: Uint8Array,
  survey: string,
  label: string,
  length: number,
): Uint8Array<ArrayBuffer> {
  // An empty or cut secret would give everybody the same keys.
  if (secret.length < 24) throw new Error('A secret to derive from has at least 24 bytes.')
  const known = derived.get(secret) ?? new Map<string, Uint8Array<ArrayBuffer>>()
  derived.set(secret, known)
  const name = `${survey} ${length} ${label}`
  const found = known.get(name) ?? hkdf(sha256, secret, undefined, boundTo(survey, label), length)
  if (known.size < mostKept) known.set(name, found)
  return found.slice()
}

const mostKept = 8

// Gone together with the secret: whoever holds it asks for the same keys several times.
const derived = new WeakMap<Uint8Array, Map<string, Uint8Array<ArrayBuffer>>>()
