import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { backUp, type BackedUp } from '#app/operations/back-up'
import { restore } from '#app/operations/restore'
import type { StaffContext } from '#app/operations/staff-context'

import { freshFolder, usualEngine } from '../../support/fresh-stores'
import { aNetwork } from './a-network'
import { must } from './answering'

export async function backedUp(context: StaffContext): Promise<BackedUp> {
  return must(await backUp(context, { file: join(await freshFolder(), 'backup') }))
}

/** Another machine, filled from a backup. */
export async function restored(
  { file, keysFile }: { file: string; keysFile?: string | undefined },
  engine = usualEngine,
): Promise<StaffContext> {
  const { context } = await aNetwork(engine)
  must(await restore(context, { file, keysFile }))
  return context
}

export function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString().split('\n')
}

/** The tables of the lines that one backup has and another has not. */
export function onlyIn(file: string, other: string): string[] {
  const known = new Set(linesOf(other))
  const lines = linesOf(file).filter((line) => line !== '' && !known.has(line))
  return lines.map((line) => (JSON.parse(line) as { table?: string }).table ?? 'foot').sort()
}
