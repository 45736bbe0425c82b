import { concatBytes } from '@noble/hashes/utils.js'
import { createCipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto'

import { fail, ok, type Result } from '#surveys/result'

import { fromBase64url, toBase64url } from './base64url'
import { boundTo, type Random } from './bytes'

/** One fetch of a whole survey by one person. */
export interface Fetch {
  survey: string
  /** The account of whoever fetches. */
  person: string
  /** All envelopes, always listed in the same way. */
  ids: Uint8Array[]
}

export type OrderProblem =
  /** It was not made here for this person and survey. */
  | { code: 'order-unknown' }
  /** Envelopes came or went since it was made. */
  | { code: 'order-changed' }

/** What a browser shows for each part of one fetch; nobody without the secret can make another one. */
export function makeOrder(secret: Uint8Array, fetch: Fetch, random: Random): string {
  const told = concatBytes(random(startLength), markOf(fetch.ids))
  return toBase64url(concatBytes(told, sealOf(secret, fetch, told)))
}

/** Lots to be drawn for the envelopes, the same ones for all parts of a fetch. */
export function readOrder(
  secret: Uint8Array,
  fetch: Fetch,
  order: string,
): Result<Random, OrderProblem> {
  const bytes = fromBase64url(order.slice(0, 100))
  if (bytes?.length !== toldLength + sealLength) return fail({ code: 'order-unknown' })
  const [told, seal] = [bytes.slice(0, toldLength), bytes.slice(toldLength)]
  if (!timingSafeEqual(seal, sealOf(secret, fetch, told))) return fail({ code: 'order-unknown' })
  const isSame = timingSafeEqual(told.slice(startLength), markOf(fetch.ids))
  return isSame ? ok(lotsFrom(secret, told)) : fail({ code: 'order-changed' })
}

const startLength = 16
const markLength = 16
const toldLength = startLength + markLength
const sealLength = 32

/** What tells one set of envelopes from another. */
function markOf(ids: Uint8Array[]): Uint8Array {
  const hash = createHash('sha256')
  for (const id of ids) hash.update(id)
  return hash.digest().subarray(0, markLength)
}

function sealOf(secret: Uint8Array, { survey, person }: Fetch, told: Uint8Array): Uint8Array {
  const named = boundTo(survey, `soundings/fetch-order/1:${person}`, told)
  return createHmac('sha256', secret).update(named).digest()
}

function lotsFrom(secret: Uint8Array, told: Uint8Array): Random {
  const key = createHmac('sha256', secret).update(boundTo('', 'soundings/fetch-lots/1', told))
  const stream = createCipheriv('aes-256-ctr', key.digest(), new Uint8Array(16))
  return (length) => stream.update(new Uint8Array(length))
}
