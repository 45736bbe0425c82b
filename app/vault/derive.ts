import { expand, extract } from '@noble/hashes/hkdf.js'
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
  const { prk, made } = knownOf(secret)
  const name = `${survey} ${length} ${label}`
  const found = made.get(name) ?? expand(sha256, prk, boundTo(survey, label), length)
  if (made.size < mostKept) made.set(name, found)
  return found.slice()
}

const mostKept = 8

interface Known {
  /** What all that is made of the secret is made from. */
  prk: Uint8Array
  made: Map<string, Uint8Array<ArrayBuffer>>
}

// Gone together with the secret: whoever holds it asks for the same keys several times.
const derived = new WeakMap<Uint8Array, Known>()

function knownOf(secret: Uint8Array): Known {
  const known = derived.get(secret) ?? { prk: extract(sha256, secret), made: new Map() }
  derived.set(secret, known)
  return known
}
