import type { KeyPair } from '#app/vault/key-pair'
import { makeKeyPair, wrapSurveyKey } from '#app/vault/survey-key'

interface Holder {
  fingerprint: string
  public_key: Uint8Array
}

/** What is kept of a survey's key: its public half, and the whole of it wrapped to each holder. */
interface Made {
  publicKey: Uint8Array
  wrapped: { holder: string; wrapped: Uint8Array }[]
}

/** A survey key, new unless one is given, wrapped to every holder; the key itself is not kept. */
export async function makeSurveyKeys(
  survey: string,
  holders: Holder[],
  given?: KeyPair,
): Promise<Made> {
  const pair = given ?? (await makeKeyPair())
  const wrapped = await Promise.all(
    holders.map(async ({ fingerprint: holder, public_key: publicKey }) => {
      return { holder, wrapped: await wrapSurveyKey(pair, publicKey, { survey, holder }) }
    }),
  )
  pair.privateKey.fill(0)
  return { publicKey: pair.publicKey, wrapped }
}
