import { rewrapKeys } from '#app/analysis/keys/rewrap-keys'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
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
  const rewrapped = await rewrapKeys(present, holder, keys, next)
  if (rewrapped.ok) return rewrapped.value
  const [{ code, survey } = { code: 'shared-key-damaged' as const, survey: '' }] =
    rewrapped.problems
  const told = code === 'survey-key-exchanged' ? code : 'wrapped-key-damaged'
  throw new Refusal(sentenceFor({ code: told, survey }))
}

async function requirePresent(register: RegisterDb, { publicKey }: KeyPair): Promise<string> {
  const fingerprint = fingerprintOf(publicKey)
  const holder = await findKeyHolder(register, fingerprint)
  if (!holder) throw new Refusal(sentenceFor({ code: 'not-a-key-holder', fingerprint }))
  const { name, removed_on: removedOn } = holder
  if (removedOn === null) return fingerprint
  throw new Refusal(sentenceFor({ code: 'key-of-removed-holder', name, removedOn }))
}
