import { randomBytes } from 'node:crypto'

import { makeKeyFile } from '#app/vault/key-file'
import { makeKeyPair } from '#app/vault/survey-key'
import { publicFileOf } from '#app/vault/public-file'

import { type Asked, WrongUsage } from '../command'
import { requireNew, writeNewFile } from '../staff/new-file'
import { askNewPassphrase } from '../staff/passphrase'
import { tell } from '../staff/tell'
import { words } from '../terminal-reports'

/** A key holder's two files: the one to keep, locked with a passphrase, and the one to give away. */
export async function newKeys({ values: { out }, flags }: Asked): Promise<number> {
  if (out === undefined) throw new WrongUsage(words.missingOut)
  const publicFile = `${out}.pub`
  requireNew(out, publicFile)
  const passphrase = await askNewPassphrase()
  const pair = await makeKeyPair()
  const keyFile = await makeKeyFile(pair, passphrase, (length) => randomBytes(length))
  pair.privateKey.fill(0)
  await writeNewFile(out, [`${JSON.stringify(keyFile, null, 2)}\n`])
  await writeNewFile(publicFile, [`${JSON.stringify(publicFileOf(keyFile), null, 2)}\n`], 0o644)
  const { fingerprint } = keyFile
  return tell(flags.json, { file: out, publicFile, fingerprint }, words.keysMade(out, fingerprint))
}
