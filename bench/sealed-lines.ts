import { randomBytes } from 'node:crypto'

import { toBase64url } from '#app/vault/base64url'
import type { KeyPair } from '#app/vault/key-pair'
import { sealEnvelopeOnServer } from '#app/vault/seal-on-server'

import { someResponses } from './some-responses'
import { surveyOfFourPages as survey } from './survey-of-four-pages'

/** Envelopes of closed answers as a bundle has them, line by line. */
export function sealedLines({ publicKey }: KeyPair, amount: number): string[] {
  const plaintexts = someResponses(survey, 100).map((text) => new TextEncoder().encode(text))
  return Array.from({ length: amount }, (_, n) => {
    const id = new Uint8Array(randomBytes(16))
    const place = { survey: survey.code, kind: 'answers' as const, id }
    const plaintext = plaintexts[n % plaintexts.length] ?? new Uint8Array()
    const body = sealEnvelopeOnServer(publicKey, place, plaintext)
    return JSON.stringify({ id: toBase64url(id), kind: 'answers', body: toBase64url(body) })
  })
}
