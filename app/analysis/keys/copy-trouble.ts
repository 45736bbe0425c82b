import type { KeyPair } from '#app/vault/key-pair'
import { unwrapSurveyKey } from '#app/vault/open'

import { isKeyOf } from './is-key-of'
import type { HeldKey } from './rewrap-keys'

interface Copies {
  fingerprint: string
  keys: HeldKey[]
}

/** What is wrong with the copies that this key should open, if anything is. */
export async function copyTrouble(
  key: KeyPair,
  { fingerprint: holder, keys }: Copies,
): Promise<'shared-key-damaged' | 'survey-key-exchanged' | undefined> {
  for (const { survey, wrapped, publicKey } of keys) {
    const opened = await unwrapSurveyKey(key, { survey, holder }, wrapped)
    if (!opened.ok) return 'shared-key-damaged'
    const same = await isKeyOf(opened.value, publicKey)
    opened.value.privateKey.fill(0)
    if (!same) return 'survey-key-exchanged'
  }
  return undefined
}
