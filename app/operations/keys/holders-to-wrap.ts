import { toBase64url } from '#app/vault/base64url'
import type { RegisterDb } from '#db/connection'
import { listKeyHolders } from '#db/register/queries/key-holders'

/** A key holder as a browser needs them to wrap a survey's key. */
export interface HolderToWrap {
  name: string
  fingerprint: string
  /** In base64url. */
  publicKey: string
}

/** Everybody to whom the key of a new survey is wrapped. */
export async function holdersToWrap(register: RegisterDb): Promise<HolderToWrap[]> {
  const holders = await listKeyHolders(register)
  return holders.map(({ name, fingerprint, public_key: publicKey }) => {
    return { name, fingerprint, publicKey: toBase64url(publicKey) }
  })
}
