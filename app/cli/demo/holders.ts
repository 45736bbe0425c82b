import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { addKeyHolder } from '#app/operations/add-key-holder'
import type { StaffContext } from '#app/operations/staff-context'
import { makeKeyFile, type KeyFileCost } from '#app/vault/key-file'
import { costNow } from '#app/vault/passphrase'
import { publicFileOf, readPublicFile } from '#app/vault/public-file'
import { makeKeyPair } from '#app/vault/survey-key'
import { listKeyHolders } from '#db/register/queries/key-holders'

import { Refusal } from '../command'
import { keyFileSentence } from '../staff/key-files'
import { writeNewFile } from '../staff/new-file'
import { readText } from '../staff/read-text'
import { requireOk } from '../staff/tell'

/** Registers whoever of these is no key holder yet, each with a key file in the folder. */
export async function addHolders(
  context: StaffContext,
  { folder, names, passphrase }: { folder: string; names: string[]; passphrase: string },
  cost: KeyFileCost = costNow,
): Promise<void> {
  const present = (await listKeyHolders(context.register)).map(({ name }) => name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of names.filter((each) => !present.includes(each))) {
    const file = keyFileOf(folder, name)
    if (!existsSync(`${file}.pub`)) await makeFiles(context, file, passphrase, cost)
    const half = await readPublicHalf(`${file}.pub`)
    requireOk(await addKeyHolder(context, { name, ...half, wrapped: [] }))
  }
}

export function keyFileOf(folder: string, name: string): string {
  return join(folder, `${name.toLowerCase()}.key`)
}

export async function readPublicHalf(file: string) {
  const read = readPublicFile(await readText(file))
  if (read.ok) return read.value
  throw new Refusal(read.problems.map((problem) => keyFileSentence(problem, file)).join('\n'))
}

async function makeFiles(
  { random }: StaffContext,
  file: string,
  passphrase: string,
  cost: KeyFileCost,
): Promise<void> {
  // Without its public half a key was never registered: the work broke off between the two.
  await rm(file, { force: true })
  const keyFile = await makeKeyFile(await makeKeyPair(), passphrase, random, undefined, cost)
  await writeNewFile(file, [`${JSON.stringify(keyFile, null, 2)}\n`])
  await writeNewFile(`${file}.pub`, [`${JSON.stringify(publicFileOf(keyFile), null, 2)}\n`])
}
