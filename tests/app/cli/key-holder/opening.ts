import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { freshFolder } from '../../../support/fresh-stores'
import type { Machine } from '../staff/machine'
import type { ClosedSurvey } from './a-closed-survey'

/** What `open --json` prints. */
export interface OpenTold {
  files: { name: string; rows?: number; bytes: number; sha256: string }[]
  troubles: { place: number; code: string }[]
}

type Change = Partial<Record<'bundle' | 'key' | 'out' | 'slug', string>>

/** Opens a bundle with the real command, into a folder of its own unless said otherwise. */
export async function opening(machine: Machine, closed: ClosedSurvey, change: Change = {}) {
  const out = change.out ?? join(await freshFolder(), 'plain')
  const { bundle = closed.bundle, key = closed.keyFiles[0], slug = closed.slug } = change
  const args = ['open', slug, '--bundle', bundle, '--key', key, '--out', out]
  const said = await machine.run([...args, '--json'])
  return { ...said, out, args }
}

export function told({ stdout }: { stdout: string }): OpenTold {
  return JSON.parse(stdout) as OpenTold
}

export function rowsIn(folder: string, name: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, name)), { bom: true, columns: true })
}
