import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { publishWhole } from '#app/cli/demo/publish-whole'
import { addKeyHolder } from '#app/operations/add-key-holder'
import { dayAfter } from '#app/operations/day-after'
import { roles } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import { fingerprintOf } from '#app/vault/fingerprint'
import type { KeyPair } from '#app/vault/key-pair'
import { makeKeyPair } from '#app/vault/survey-key'
import { closeStores, openStores } from '#db/connection'
import type { Survey } from '#surveys/definition/survey'

/** A network on the disk that is gone when the bench ends, with one survey that is open. */
export interface BenchNetwork {
  dataDir: string
  survey: Survey
  /** What opens the responses of the survey. */
  key: KeyPair
}

export async function makeNetwork(written: Survey): Promise<BenchNetwork> {
  const dataDir = freshFolder()
  const key = await makeKeyPair()
  return workIn(dataDir, async (context) => {
    const { today } = context
    const days = { opens: dayAfter(today, -1), closes: dayAfter(today, 30) }
    const survey = { ...written, ...days, retention: dayAfter(today, 365) }
    for (const name of ['Amara', 'Bo']) await addHolder(context, name)
    await publishWhole(context, survey, key)
    return { dataDir, survey, key }
  })
}

/** Does in a data folder what a command would do there. */
export async function workIn<Value>(
  dataDir: string,
  work: (context: StaffContext) => Promise<Value>,
): Promise<Value> {
  const stores = await openStores({ dataDir })
  const now = Date.now()
  const today = new Date(now).toISOString().slice(0, 10)
  const hour = Math.floor(now / 3_600_000)
  const machine = { dataDir, random: randomBytes, who: 'bench', roles }
  return work({ ...stores, ...machine, today, hour }).finally(() => closeStores(stores))
}

const folders: string[] = []

/** On the disk of the checkout’s machine: what a store promises to keep has to reach it. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'soundings-bench-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

async function addHolder(context: StaffContext, name: string): Promise<void> {
  const { publicKey } = await makeKeyPair()
  const fingerprint = fingerprintOf(publicKey)
  const added = await addKeyHolder(context, { name, fingerprint, publicKey, wrapped: [] })
  if (!added.ok) throw new Error(`${name} is no key holder: ${JSON.stringify(added.problems)}`)
}
