import { fromBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
import { unwrapSurveyKey } from '#app/vault/open'
import { fail, ok, type Result } from '#surveys/result'

import type { SealedBundle } from './read-bundle'

export type UnwrapProblem =
  | { code: 'not-for-this-holder'; fingerprint: string }
  | { code: 'holder-key-damaged'; fingerprint: string }

/** The survey's key, out of the copy that the bundle holds for this key holder. */
export async function unwrapKey(
  { head }: Pick<SealedBundle, 'head'>,
  holderKey: KeyPair,
): Promise<Result<KeyPair, UnwrapProblem>> {
  const fingerprint = fingerprintOf(holderKey.publicKey)
  const mine = head.wrapped.find(({ holder }) => holder === fingerprint)
  if (!mine) return fail({ code: 'not-for-this-holder', fingerprint })
  const bytes = fromBase64url(mine.wrapped) ?? new Uint8Array()
  const place = { survey: head.survey, holder: fingerprint }
  const unwrapped = await unwrapSurveyKey(holderKey, place, bytes)
  return unwrapped.ok ? ok(unwrapped.value) : fail({ code: 'holder-key-damaged', fingerprint })
}
