import type { SurveyKeys } from '#app/operations/publish-first'
import type { KeyPair } from '#app/vault/key-pair'
import { makeKeyPair } from '#app/vault/survey-key'
import { wrapSurveyKey } from '#app/vault/survey-key'

interface Holder {
  fingerprint: string
  public_key: Uint8Array
}

/** A survey key, new unless one is given, wrapped to every holder; the key itself is not kept. */
export async function makeSurveyKeys(
  survey: string,
  holders: Holder[],
  given?: KeyPair,
): Promise<SurveyKeys> {
  const pair = given ?? (await makeKeyPair())
  const wrapped = await Promise.all(
    holders.map(async ({ fingerprint: holder, public_key: publicKey }) => {
      return { holder, wrapped: await wrapSurveyKey(pair, publicKey, { survey, holder }) }
    }),
  )
  pair.privateKey.fill(0)
  return { publicKey: pair.publicKey, wrapped }
}
