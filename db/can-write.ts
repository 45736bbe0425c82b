import { type Kysely, sql } from 'kysely'

import { isSqlite } from './engine'

/** Whether a store can be read and takes what is written, without leaving anything behind in it. */
export async function canWrite<Schema>(db: Kysely<Schema>): Promise<boolean> {
  return isSqlite(db) ? db.connection().execute(takesPage) : isMain(db)
}

/** Begins to write the first page and takes it back: a full disk, a file moved away or one made read-only refuses. */
async function takesPage<Schema>(line: Kysely<Schema>): Promise<boolean> {
  await sql`begin immediate`.execute(line)
  await sql`pragma user_version = 1`.execute(line).finally(() => sql`rollback`.execute(line))
  return true
}

/** A replica, and a database closed to writing, answer reads all the same. */
async function isMain<Schema>(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ main: boolean }>`
    select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as main
  `.execute(db)
  return rows[0]?.main === true
}
