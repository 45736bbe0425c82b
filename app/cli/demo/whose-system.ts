import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { StaffContext } from '#app/operations/staff-context'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { listLog } from '#db/register/queries/log'

import { readPublicHalf } from './holders'

/** Whether nothing was done here yet, or the demonstration lives here, or a network. */
export async function whoseSystem(
  { register }: StaffContext,
  folder: string,
): Promise<'nobody' | 'demo' | 'network'> {
  const holders = await listKeyHolders(register)
  const known = await fingerprintsIn(folder)
  if (holders.some(({ fingerprint }) => known.includes(fingerprint))) return 'demo'
  return (await listLog(register)).length === 0 ? 'nobody' : 'network'
}

async function fingerprintsIn(folder: string): Promise<string[]> {
  const halves = filesIn(folder).filter((name) => name.endsWith('.key.pub'))
  const read = await Promise.all(halves.map((name) => readPublicHalf(join(folder, name))))
  return read.map(({ fingerprint }) => fingerprint)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
