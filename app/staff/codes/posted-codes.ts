import type { PostedFields } from '#app/respond/read-fields'
import { refused } from '#app/refusals'
import { readAccessCode } from '#app/vault/access-code'

import { mostCodes } from './typed-batch'

/** Codes that a page of slips sends back, for nothing here knows them any more. */
export function postedCodes(posted: PostedFields): string[] {
  const sent = posted
    .get('codes')
    .split(/\s+/)
    .slice(0, mostCodes + 1)
  const codes = sent.map(readAccessCode).filter((code) => code !== undefined)
  if (codes.length === 0 || codes.length > mostCodes || codes.length < sent.length) {
    throw refused(400)
  }
  return codes
}
