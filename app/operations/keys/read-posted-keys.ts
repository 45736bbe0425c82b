import { fail, ok, type Result } from '#surveys/result'

import type { SurveyKeys } from '../publish-first'
import { readSentKey, readWrappedKeys } from './sent-keys'

/** `keys-missing`: no script made any. `keys-damaged`: what came is not what our script sends. */
export interface PostedKeysProblem {
  code: 'keys-missing' | 'keys-damaged'
}

/** The keys of a new survey as the script of the publication page sends them. */
export function readPostedKeys(fields: {
  get: (name: string) => string
}): Result<SurveyKeys, PostedKeysProblem> {
  if (fields.get('publicKey') === '' && fields.get('wrapped') === '')
    return fail({ code: 'keys-missing' })
  const sent = readSentKey(fields.get('publicKey'))
  const wrapped = readWrappedKeys(fields.get('wrapped'), 'holder')
  if (!sent || !wrapped) return fail({ code: 'keys-damaged' })
  const copies = wrapped.map(({ of: holder, wrapped: bytes }) => ({ holder, wrapped: bytes }))
  return ok({ publicKey: sent.publicKey, wrapped: copies })
}
