import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
import { unwrapSurveyKey } from '#app/vault/open'
import { wrapSurveyKey } from '#app/vault/survey-key'
import type { RegisterDb } from '#db/connection'
import { findKeyHolder } from '#db/register/queries/key-holders'
import { listKeysOfHolder } from '#db/register/queries/survey-keys'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'

interface NewHolder {
  publicKey: Uint8Array
  fingerprint: string
}

/** Every survey key that a present holder can unwrap, wrapped to a new holder as well. */
export async function rewrap(register: RegisterDb, present: KeyPair, next: NewHolder) {
  const holder = await requirePresent(register, present)
  const keys = await listKeysOfHolder(register, holder)
  return Promise.all(
    keys.map(async ({ survey, wrapped }) => {
      const opened = await unwrapSurveyKey(present, { survey, holder }, wrapped)
      if (!opened.ok) throw new Refusal(sentenceFor({ code: 'wrapped-key-damaged', survey }))
      const { publicKey, fingerprint } = next
      const place = { survey, holder: fingerprint }
      const again = await wrapSurveyKey(opened.value, publicKey, place)
      opened.value.privateKey.fill(0)
      return { survey, wrapped: again }
    }),
  )
}

async function requirePresent(register: RegisterDb, { publicKey }: KeyPair): Promise<string> {
  const fingerprint = fingerprintOf(publicKey)
  const holder = await findKeyHolder(register, fingerprint)
  if (!holder) throw new Refusal(sentenceFor({ code: 'not-a-key-holder', fingerprint }))
  const { name, removed_on: removedOn } = holder
  if (removedOn === null) return fingerprint
  throw new Refusal(sentenceFor({ code: 'key-of-removed-holder', name, removedOn }))
}
