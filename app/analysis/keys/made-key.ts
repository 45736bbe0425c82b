import { toBase64url } from '#app/vault/base64url'
import type { Random } from '#app/vault/bytes'
import { makeKeyFile } from '#app/vault/key-file'
import type { OnProgress } from '#app/vault/passphrase'
import { makeKeyPair } from '#app/vault/survey-key'

/** A key holder’s new key. */
export interface MadeKey {
  /** The content of the file to keep, and what it may be called. */
  file: string
  fileName: string
  /** All that is sent. */
  publicKey: string
  fingerprint: string
}

/** Makes a key holder’s pair; its private half leaves this function only locked with the passphrase. */
export async function makeKey(
  passphrase: string,
  random: Random,
  onProgress?: OnProgress,
): Promise<MadeKey> {
  const pair = await makeKeyPair()
  const keyFile = await makeKeyFile(pair, passphrase, random, onProgress)
  pair.privateKey.fill(0)
  const { fingerprint } = keyFile
  return {
    file: `${JSON.stringify(keyFile, null, 2)}\n`,
    fileName: `soundings-key-${fingerprint.slice(0, 9).replace(' ', '-')}.json`,
    publicKey: toBase64url(pair.publicKey),
    fingerprint,
  }
}
