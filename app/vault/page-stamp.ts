import { createHmac, timingSafeEqual } from 'node:crypto'

import { fromBase64url, toBase64url } from './base64url'
import { boundTo } from './bytes'

/** Says on a page in which hour it was sent; the same for everybody in that hour, and not kept. */
export function makeStamp(secret: Uint8Array, survey: string, hour: number): string {
  return `${hour}.${toBase64url(signature(secret, survey, hour))}`
}

/** The hour on a stamp of ours; `undefined` for any other text. */
export function readStamp(
  secret: Uint8Array,
  survey: string,
  stamp: string,
): { hour: number } | undefined {
  const [, digits = '', written = ''] = /^(0|[1-9]\d{0,8})\.([\w-]{22})$/.exec(stamp) ?? []
  const given = fromBase64url(written)
  const hour = Number(digits)
  if (given?.length !== 16) return undefined
  return timingSafeEqual(given, signature(secret, survey, hour)) ? { hour } : undefined
}

function signature(secret: Uint8Array, survey: string, hour: number): Uint8Array {
  const signed = boundTo(survey, `soundings/stamp/1:${hour}`)
  return createHmac('sha256', secret).update(signed).digest().subarray(0, 16)
}
