import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

import { makeKeyFile } from '#app/vault/key-file'
import type { KeyFile } from '#app/vault/key-file-shape'
import type { KeyPair } from '#app/vault/key-pair'
import { openKeyFile } from '#app/vault/open-key-file'
import { costNow } from '#app/vault/passphrase'

import { must } from '../app/operations/answering'

/** What a guess at a passphrase costs in the cheapest key file that is taken. */
export const least = { ...costNow, N: 2 ** 14 }

/** A key file for what opens one again and again; how dear a guess is made is asked elsewhere. */
export function quickKeyFile(pair: KeyPair, passphrase: string): Promise<KeyFile> {
  return makeKeyFile(pair, passphrase, randomBytes, undefined, least)
}

/** Locks a key file anew, as cheaply. */
export async function makeQuick(file: string, passphrase: string): Promise<void> {
  const pair = must(await openKeyFile(await readFile(file, 'utf8'), passphrase))
  await writeFile(file, `${JSON.stringify(await quickKeyFile(pair, passphrase), null, 2)}\n`)
}
