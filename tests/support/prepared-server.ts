import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import { madeOnce } from './made-once'
import { Prepared } from './prepared'
import { spawnServer } from './running-server'

/** One running server with everything published on it, for all tests of a file. */
export function sharedPreparedServer(): { address: string; prepared: Prepared } {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  const shared = { address: '', prepared: new Prepared(folder) }
  beforeAll(async () => {
    const { dataDir } = shared.prepared
    await copyPrepared(folder)
    const server = await spawnServer({ DATA_DIR: dataDir })
    shared.address = server.address
    return async () => {
      server.process.kill('SIGKILL')
      await server.ended
      rmSync(folder, { recursive: true })
    }
  }, 120_000)
  return shared
}

/** Everything published, made once for the run. */
export async function copyPrepared(folder: string): Promise<void> {
  const made = await madeOnce('prepared', (own) => prepare(new Prepared(own).dataDir))
  cpSync(made, folder, { recursive: true })
}

/** Fills a data folder in a process of its own, as it is done for the browser tests. */
function prepare(dataDir: string): void {
  const program = ['--import', 'tsx', 'tests/e2e/support/prepare.ts']
  const { PATH, TMPDIR } = process.env
  const env = { PATH, TMPDIR, NODE_ENV: 'production' as const, DATA_DIR: dataDir }
  const { status, stderr } = spawnSync(process.execPath, program, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
