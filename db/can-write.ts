import { type Kysely, sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'

import { isSqlite } from './engine'

const tries = 20
const pause = 200

/** Whether a store can be read and takes what is written, without leaving anything behind in it. */
export async function canWrite<Schema>(db: Kysely<Schema>): Promise<boolean> {
  if (!isSqlite(db)) return isMain(db)
  for (let tried = 0; tried < tries; tried += 1) {
    if (await db.connection().execute(takesPage)) return true
    await setTimeout(pause)
  }
  return false
}

/**
 * Begins to write the first page and takes it back: a full disk, a file moved away or one made
 * read-only refuses. False while somebody else writes; it never holds up others to wait for that.
 */
async function takesPage<Schema>(line: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(line)
  await sql`pragma busy_timeout = 0`.execute(line)
  try {
    await sql`begin immediate`.execute(line)
    await sql`pragma user_version = 1`.execute(line).finally(() => sql`rollback`.execute(line))
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return false
    throw error
  } finally {
    await sql`pragma busy_timeout = ${sql.lit(rows[0]?.timeout ?? 0)}`.execute(line)
  }
}

/** A replica, and a database closed to writing, answer reads all the same. */
async function isMain<Schema>(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ main: boolean }>`
    select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as main
  `.execute(db)
  return rows[0]?.main === true
}
