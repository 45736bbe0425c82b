import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { join } from 'node:path'

import type { ResponsesDb } from '#db/connection'

/** Lets SQLite find no further page, and fills the pages that a table has; undone by the function returned. */
export async function fillDisk(db: ResponsesDb, table: 'envelope' | 'draft') {
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 1}`).execute(db)
  let filling = true
  while (filling) filling = await addOneMore(db, table)
  return async () => {
    await sql`pragma max_page_count = 1000000`.execute(db)
  }
}

async function addOneMore(db: ResponsesDb, table: 'envelope' | 'draft'): Promise<boolean> {
  const filler =
    table === 'draft' ? sql`zeroblob(12), zeroblob(900), '2027-01-01'` : sql`'text', zeroblob(900)`
  try {
    await sql`insert into ${sql.table(table)} values (randomblob(16), 'zzz9', ${filler})`.execute(
      db,
    )
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_FULL') return false
    throw error
  }
}

/** Another program that keeps the responses file for itself until the function returned is called. */
export function lockFile(dataDir: string): () => void {
  const other = new Sqlite(join(dataDir, 'responses.sqlite'))
  other.exec('begin exclusive')
  return () => {
    other.exec('rollback')
    other.close()
  }
}
