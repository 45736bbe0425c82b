import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { canonical } from '#surveys/canonical'
import { readSurvey, type Survey } from '#surveys/definition/survey'

import type { SurveyKeys } from '../publish-first'

/** A publication as it was asked for, and what stood in the register then. */
export interface AskedPublication {
  survey: Survey
  keys: SurveyKeys
  singleKey?: string | undefined
  /** The hash of the newest version; none where it is the first. */
  newest: string | null
  /** The revision of the planned survey; none where nothing was planned. */
  plan: number | null
}

interface Written {
  survey: unknown
  publicKey: string
  wrapped: { holder: string; wrapped: string }[]
  singleKey: string | null
  newest: string | null
  plan: number | null
}

/** The body of a request, as the register keeps it for as long as the request waits. */
export function writePublication(asked: AskedPublication): string {
  const { survey, keys, singleKey = null, newest, plan } = asked
  const wrapped = keys.wrapped.map((each) => ({ ...each, wrapped: toBase64url(each.wrapped) }))
  const written: Written = {
    ...{ survey, singleKey, newest, plan, wrapped },
    publicKey: toBase64url(keys.publicKey),
  }
  return canonical(written)
}

export function readPublication(body: string): AskedPublication {
  const { survey, publicKey, wrapped, singleKey, newest, plan } = JSON.parse(body) as Written
  const read = readSurvey(survey)
  if (!read.ok) throw new Error('The survey of a request is none.')
  const keys = {
    publicKey: bytesOf(publicKey),
    wrapped: wrapped.map((each) => ({ ...each, wrapped: bytesOf(each.wrapped) })),
  }
  return { survey: read.value, keys, newest, plan, ...(singleKey !== null && { singleKey }) }
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('The key of a request is none.')
  return bytes
}
