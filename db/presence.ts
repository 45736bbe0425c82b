import { join } from 'node:path'

import { lastingSession } from './lasting-session'

/** Says to other processes that the stores are open here; it goes with this process, however that ends. */
export interface Presence {
  leave: () => Promise<void>
}

interface Place {
  dataDir: string
  registerUrl?: string | undefined
}

/** Enters beside others, or alone; `undefined` while somebody who is there forbids it. */
export function enter(
  { dataDir, registerUrl }: Place,
  { alone = false } = {},
): Promise<Presence | undefined> {
  return registerUrl ? enterServer(registerUrl, alone) : enterFolder(dataDir, alone)
}

// SQLite lets many read a file, or one keep it for itself, and the lock goes with the process.
async function enterFolder(dataDir: string, alone: boolean): Promise<Presence | undefined> {
  const { openPlain } = await import('./sqlite')
  const lock = await openPlain(join(dataDir, 'open.lock'))
  try {
    lock.exec(alone ? 'begin exclusive' : 'begin; select count(*) from sqlite_schema')
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined
    throw error
  }
  return { leave: () => Promise.resolve(void lock.close()) }
}

async function enterServer(url: string, alone: boolean): Promise<Presence | undefined> {
  const take = alone ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
  const session = await lastingSession(url, async (client) => {
    const { rows } = await client.query<{ had: boolean }>(
      `select ${take}(hashtext('soundings open')) as had`,
    )
    return rows[0]?.had === true
  })
  return session && { leave: () => session.end() }
}
