import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

import { decrypt, encrypt, type Lock } from '#app/vault/aes-gcm'
import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { derive } from '#app/vault/derive'

import type { DoorContext } from '../people/door-context'

/** What leads a colleague from the workplace to a preview, where their cookie does not go. */
export interface Ticket {
  /** The hash of the token of their session: the ticket ends with it. */
  session: Uint8Array
  slug: string
  /** The language whose words are shown as the translators’ desk has them. */
  desk?: string | undefined
}

type Sealing = Pick<DoorContext, 'secret' | 'random'>

/** Sealed, so that an address names neither a topic nor a session. */
export function makeTicket(
  { secret, random }: Sealing,
  { session, slug, desk = '' }: Ticket,
): string {
  const nonce = random(nonceLength)
  const body = encrypt(lockOf(secret, nonce), concatBytes(session, utf8ToBytes(`${slug} ${desk}`)))
  return toBase64url(concatBytes(nonce, body))
}

/** `undefined` for all that this server did not seal. */
export function readTicket({ secret }: Pick<Sealing, 'secret'>, text: string): Ticket | undefined {
  const bytes = fromBase64url(text)
  if (!bytes || bytes.length <= nonceLength) return undefined
  const nonce = bytes.subarray(0, nonceLength)
  const opened = decrypt(lockOf(secret, nonce), bytes.subarray(nonceLength))
  if (!opened || opened.length <= hashLength) return undefined
  const [slug = '', desk = ''] = new TextDecoder().decode(opened.subarray(hashLength)).split(' ')
  return { session: opened.subarray(0, hashLength), slug, ...(desk !== '' && { desk }) }
}

const nonceLength = 12
const hashLength = 32

function lockOf(secret: Uint8Array, nonce: Uint8Array): Lock {
  const purpose = 'soundings/preview-ticket/1'
  return { key: derive(secret, purpose, 'key', 32), nonce, aad: utf8ToBytes(purpose) }
}
