import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
import { unwrapSurveyKey } from '#app/vault/open'

import { rowsIn } from './rows-in'

interface Wrapped {
  survey: string
  holder: string
  wrapped: Buffer
}

/** The keys of surveys as somebody with this key pair gets at them in a folder. */
export async function unwrapped(folder: string, pair: KeyPair): Promise<Map<string, KeyPair>> {
  const select = 'select survey, holder, wrapped from survey_key'
  const keys = new Map<string, KeyPair>()
  for (const { survey, holder, wrapped } of rowsIn<Wrapped>(folder, 'register', select)) {
    for (const name of [holder, fingerprintOf(pair.publicKey)]) {
      const opened = await unwrapSurveyKey(pair, { survey, holder: name }, new Uint8Array(wrapped))
      if (opened.ok) keys.set(survey, opened.value)
    }
  }
  return keys
}
