import { fail, ok, type Result } from '#surveys/result'

import { fingerprintOf } from './fingerprint'
import { bytesOf, lockOf } from './key-file-lock'
import { contentOf, type KeyFileProblem } from './key-file-problem'
import { checkOf, keyFileShape, type KeyFile } from './key-file-shape'
import type { KeyPair } from './key-pair'
import { keyFrom, type OnProgress } from './passphrase'

/** The key pair in a key holder’s file; `file` is text or parsed JSON. */
export async function openKeyFile(
  file: unknown,
  passphrase: string,
  onProgress?: OnProgress,
): Promise<Result<KeyPair, KeyFileProblem>> {
  const content = contentOf(file, 'key')
  if (!content.ok) return content
  const read = keyFileShape.safeParse(content.value)
  if (!read.success || !isWhole(read.data)) return fail({ code: 'damaged-key-file' })
  const { kdf, sealed, publicKey } = read.data
  const key = await keyFrom(passphrase, bytesOf(kdf.salt), kdf, onProgress)
  const privateKey = await decrypted(lockOf(read.data), key, bytesOf(sealed))
  return privateKey
    ? ok({ publicKey: bytesOf(publicKey), privateKey })
    : fail({ code: 'wrong-passphrase' })
}

function isWhole({ check, ...file }: KeyFile): boolean {
  const fingerprint = fingerprintOf(bytesOf(file.publicKey))
  return check === checkOf(file) && file.fingerprint === fingerprint
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
