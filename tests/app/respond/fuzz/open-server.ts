import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import { closeStores, openStores } from '#db/connection'

import { watchedBy } from '../../../attacks/through-server/site'
import { Prepared } from '../../../support/prepared'
import { prepareNetwork } from '../../../support/prepared-network'
import { type RunningServer, spawnServer } from '../../../support/running-server'

/** The real server with everything published on it; it does not wait for the disk, for thousands ask it. */
export function sharedHurriedServer(): { server: RunningServer; prepared: Prepared } {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  const shared = { prepared: new Prepared(folder) } as ReturnType<typeof sharedHurriedServer>
  beforeAll(async () => {
    const { dataDir, kept } = shared.prepared
    const stores = await openStores({ dataDir })
    const now = new Date()
    const hour = Math.floor(now.getTime() / 3_600_000)
    const when = { today: now.toISOString().slice(0, 10), hour }
    await prepareNetwork({ ...stores, ...when, dataDir, random: randomBytes, who: 'Amara' }, kept)
    await closeStores(stores)
    shared.server = await spawnServer({ DATA_DIR: dataDir, HURRY: 'yes', NODE_OPTIONS: watchedBy })
    return async () => {
      shared.server.process.kill('SIGKILL')
      await shared.server.ended
      rmSync(folder, { recursive: true })
    }
  }, 120_000)
  return shared
}
