import { utf8ToBytes } from '@noble/hashes/utils.js'

import { canonical } from '#surveys/canonical'
import { not, ok, type Result } from '#surveys/result'

import { fromBase64url, toBase64url } from './base64url'
import type { Random } from './bytes'
import { fingerprintOf } from './fingerprint'
import { contentOf, type KeyFileProblem } from './key-file-problem'
import { checkOf, keyFileShape, type KeyFile } from './key-file-shape'
import type { KeyPair } from './key-pair'
import { costNow, keyFrom } from './passphrase'

/** What a key holder keeps: useless without the passphrase. */
export async function makeKeyFile(
  { publicKey, privateKey }: KeyPair,
  passphrase: string,
  random: Random,
): Promise<KeyFile> {
  if (passphrase === '') throw new Error('A key file needs a passphrase.')
  const open = {
    format: 'soundings.key/1',
    publicKey: toBase64url(publicKey),
    fingerprint: fingerprintOf(publicKey),
    kdf: { name: 'scrypt', ...costNow, salt: toBase64url(random(16)) },
    nonce: toBase64url(random(12)),
  } as const
  const key = await keyFrom(passphrase, bytesOf(open.kdf.salt), open.kdf)
  const sealed = await crypto.subtle.encrypt(lockOf(open), key, Uint8Array.from(privateKey))
  const file = { ...open, sealed: toBase64url(new Uint8Array(sealed)) }
  return { ...file, check: checkOf(file) }
}

/** The key pair in a key holder’s file; `file` is text or parsed JSON. */
export async function openKeyFile(
  file: unknown,
  passphrase: string,
): Promise<Result<KeyPair, KeyFileProblem>> {
  const content = contentOf(file, 'key')
  if (!content.ok) return content
  const read = keyFileShape.safeParse(content.value)
  if (!read.success || !isWhole(read.data)) return not({ code: 'damaged-key-file' })
  const { kdf, sealed, publicKey } = read.data
  const key = await keyFrom(passphrase, bytesOf(kdf.salt), kdf)
  const privateKey = await decrypted(lockOf(read.data), key, bytesOf(sealed))
  return privateKey
    ? ok({ publicKey: bytesOf(publicKey), privateKey })
    : not({ code: 'wrong-passphrase' })
}

function isWhole({ check, ...file }: KeyFile): boolean {
  const fingerprint = fingerprintOf(bytesOf(file.publicKey))
  return check === checkOf(file) && file.fingerprint === fingerprint
}

/** Ties the readable part to the sealed one, so that no part of a file can be exchanged. */
function lockOf({ format, publicKey, fingerprint, kdf, nonce }: Omit<KeyFile, 'sealed' | 'check'>) {
  const additionalData = utf8ToBytes(canonical({ format, publicKey, fingerprint, kdf }))
  return { name: 'AES-GCM', iv: bytesOf(nonce), additionalData }
}

async function decrypted(
  lock: AesGcmParams,
  key: CryptoKey,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(lock, key, sealed))
  } catch (problem) {
    // WebCrypto’s one word for a wrong key and for changed bytes.
    if (problem instanceof DOMException && problem.name === 'OperationError') return undefined
    throw problem
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('A field of a key file is not base64url.')
  return bytes
}
