import type { KeyPair } from '#app/vault/key-pair'
import { unwrapSurveyKey } from '#app/vault/open'
import { wrapSurveyKey } from '#app/vault/survey-key'
import { fail, ok, type Result } from '#surveys/result'

import { isKeyOf } from './is-key-of'

export interface SharedKey {
  survey: string
  wrapped: Uint8Array
}

/** A copy, with the key to which the answers are sealed. */
export interface HeldKey extends SharedKey {
  publicKey: Uint8Array
}

export type RewrapProblem =
  | { code: 'shared-key-damaged'; survey: string }
  /** The copy is of another key than the one to which answers are sealed. */
  | { code: 'survey-key-exchanged'; survey: string }

interface NewHolder {
  publicKey: Uint8Array
  fingerprint: string
}

/** Every survey key that was wrapped to `holder`, wrapped to a new holder as well; nothing stays open. */
export async function rewrapKeys(
  present: KeyPair,
  holder: string,
  keys: HeldKey[],
  next: NewHolder,
): Promise<Result<SharedKey[], RewrapProblem>> {
  const rewrapped: SharedKey[] = []
  for (const { survey, wrapped, publicKey } of keys) {
    const opened = await unwrapSurveyKey(present, { survey, holder }, wrapped)
    if (!opened.ok) return fail({ code: 'shared-key-damaged', survey })
    if (!(await isKeyOf(opened.value, publicKey)))
      return fail({ code: 'survey-key-exchanged', survey })
    const place = { survey, holder: next.fingerprint }
    rewrapped.push({ survey, wrapped: await wrapSurveyKey(opened.value, next.publicKey, place) })
    opened.value.privateKey.fill(0)
  }
  return ok(rewrapped)
}
