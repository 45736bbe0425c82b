import { fromBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'

import type { HeldKey } from './rewrap-keys'

interface SentKeys {
  fingerprint: string
  keys: { survey: string; wrapped: string; publicKey: string }[]
  /** Only where a key is let in. */
  sealed?: string
}

/** The copies of survey keys that a page holds for this key; `undefined` if it is none of those it knows. */
export function copiesFor(form: HTMLFormElement, { publicKey }: KeyPair) {
  const fingerprint = fingerprintOf(publicKey)
  const sent = JSON.parse(form.dataset.atHand ?? '[]') as SentKeys[]
  const mine = sent.find((each) => each.fingerprint === fingerprint)
  if (!mine) return undefined
  return { fingerprint, keys: mine.keys.map(readCopy), sealed: bytesIn(mine.sealed) }
}

function readCopy({ survey, wrapped, publicKey }: SentKeys['keys'][number]): HeldKey {
  return { survey, wrapped: bytesIn(wrapped), publicKey: bytesIn(publicKey) }
}

function bytesIn(text = ''): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array()
}
