import type { AppLoadContext } from '@remix-run/node'
import { randomBytes } from 'node:crypto'

import { toBase64url } from '#app/vault/base64url'
import { makeStamp } from '#app/vault/page-stamp'
import { makeChallenge } from '#app/vault/proof-of-work'

import { operationContext } from './door'

/** What a page that begins answers carries along; nothing of it is kept, and each is new on every visit. */
export interface StartFields {
  stamp: string
  key: string
  challenge: string
}

// A second's work for an old phone, in the background.
const maxNumber = 4000

export function startFields(context: AppLoadContext, survey: string): StartFields {
  const { hour } = operationContext(context)
  const { secret } = context.door
  return {
    stamp: makeStamp(secret, survey, hour),
    key: toBase64url(randomBytes(32)),
    challenge: JSON.stringify(makeChallenge(secret, { maxNumber, hour }, randomBytes)),
  }
}
