import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { closeStores, openStores } from '#db/connection'

import { placeOn, setUpIn } from '../operations/people/a-workplace'

/** A network that Amara has set up, for all tests of a file. */
export async function aSharedWorkplace() {
  const dataDir = mkdtempSync(join(tmpdir(), 'soundings-'))
  const stores = await openStores({ dataDir })
  const { context, token } = await setUpIn(placeOn(stores, dataDir))
  const close = async () => {
    await closeStores(stores)
    rmSync(dataDir, { recursive: true })
  }
  // Links are good by the clock of the server, which the pages ask.
  return { context: { ...context, today: new Date().toISOString().slice(0, 10) }, token, close }
}
