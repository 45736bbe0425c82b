import { toBase64url } from './base64url'
import type { Random } from './bytes'
import { fingerprintOf } from './fingerprint'
import { bytesOf, lockOf } from './key-file-lock'
import { checkOf, type KeyFile } from './key-file-shape'
import type { KeyPair } from './key-pair'
import { costNow, keyFrom, type OnProgress } from './passphrase'

/** How dear a guess at the passphrase of a key file is. */
export type KeyFileCost = Omit<KeyFile['kdf'], 'name' | 'salt'>

/** What a key holder keeps: useless without the passphrase. */
export async function makeKeyFile(
  { publicKey, privateKey }: KeyPair,
  passphrase: string,
  random: Random,
  onProgress?: OnProgress,
  cost: KeyFileCost = costNow,
): Promise<KeyFile> {
  if (passphrase === '') throw new Error('A key file needs a passphrase.')
  const open = {
    format: 'soundings.key/1',
    publicKey: toBase64url(publicKey),
    fingerprint: fingerprintOf(publicKey),
    kdf: { name: 'scrypt', ...cost, salt: toBase64url(random(16)) },
    nonce: toBase64url(random(12)),
  } as const
  const key = await keyFrom(passphrase, bytesOf(open.kdf.salt), open.kdf, onProgress)
  const sealed = await crypto.subtle.encrypt(lockOf(open), key, Uint8Array.from(privateKey))
  const file = { ...open, sealed: toBase64url(new Uint8Array(sealed)) }
  return { ...file, check: checkOf(file) }
}
