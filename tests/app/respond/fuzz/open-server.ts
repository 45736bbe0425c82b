import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import { watchedBy } from '../../../attacks/through-server/site'
import { Prepared } from '../../../support/prepared'
import { copyPrepared } from '../../../support/prepared-server'
import { type RunningServer, spawnServer } from '../../../support/running-server'

/** The real server with everything published on it; it does not wait for the disk, for thousands ask it. */
export function sharedHurriedServer(): { server: RunningServer; prepared: Prepared } {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  const shared = { prepared: new Prepared(folder) } as ReturnType<typeof sharedHurriedServer>
  beforeAll(async () => {
    await copyPrepared(folder)
    const { dataDir } = shared.prepared
    shared.server = await spawnServer({ DATA_DIR: dataDir, HURRY: 'yes', NODE_OPTIONS: watchedBy })
    return async () => {
      shared.server.process.kill('SIGKILL')
      await shared.server.ended
      rmSync(folder, { recursive: true })
    }
  }, 360_000)
  return shared
}
