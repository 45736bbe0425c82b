import type { KeyFileProblem } from '#app/vault/key-file-problem'
import { readPublicFile } from '#app/vault/public-file'
import { fail, ok, type Result } from '#surveys/result'

import { readSentKey, type PublicKey } from './sent-keys'

/** `public-key-missing`: neither a script made a key nor was one pasted. */
export interface OfferedKeyProblem {
  code: Exclude<KeyFileProblem['code'], 'wrong-passphrase'> | 'public-key-missing'
}

const longestFile = 2000

/** The public half of a new key: as our script sends it, or as a file that was made by command. */
export function readOfferedKey(fields: {
  get: (name: string) => string
}): Result<PublicKey, OfferedKeyProblem> {
  const [sent, file] = [fields.get('publicKey'), fields.get('publicFile').trim()]
  if (sent === '') return readPasted(file)
  const key = readSentKey(sent)
  return key ? ok(key) : fail({ code: 'damaged-key-file' })
}

function readPasted(file: string): Result<PublicKey, OfferedKeyProblem> {
  if (file === '') return fail({ code: 'public-key-missing' })
  const read = readPublicFile(file.slice(0, longestFile))
  // The public half has no passphrase that could be wrong.
  return read.ok ? read : fail(...(read.problems as OfferedKeyProblem[]))
}
