import { sql } from 'kysely'
import { join } from 'node:path'

import type { RegisterDb } from './connection'
import { isSqlite } from './engine'

/**
 * Does the work, unless another process is at work of the same name: then `undefined`. The lock
 * belongs to the process and goes with it, however it ends.
 */
export function onlyOne<Value>(
  { register, dataDir = '' }: { register: RegisterDb; dataDir?: string },
  name: string,
  work: () => Promise<Value>,
): Promise<Value | undefined> {
  return isSqlite(register)
    ? withFileLock(join(dataDir, `${name}.lock`), work)
    : withServerLock(register, name, work)
}

async function withFileLock<Value>(file: string, work: () => Promise<Value>) {
  const { default: Sqlite } = await import('better-sqlite3')
  const lock = new Sqlite(file, { timeout: 0 })
  try {
    lock.exec('begin exclusive')
    return await work()
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY' && !lock.inTransaction) return undefined
    throw error
  } finally {
    lock.close()
  }
}

function withServerLock<Value>(db: RegisterDb, name: string, work: () => Promise<Value>) {
  return db.connection().execute(async (connection) => {
    const key = sql`hashtext(${`soundings ${name}`})`
    const { rows } = await sql<{
      had: boolean
    }>`select pg_try_advisory_lock(${key}) as had`.execute(connection)
    if (!rows[0]?.had) return undefined
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection)
    }
  })
}
