import { sql } from 'kysely'

import type { RegisterDb } from '../connection'
import { isSqlite } from '../engine'

const emptied = [
  'survey_key',
  'request_body',
  'journal_edit',
  'access_code',
  'code_batch',
  'member',
  'member_upload',
  'key_backup',
]

/** Leaves nothing of deleted keys, codes and members in the files. */
export async function vacuumRegister(db: RegisterDb): Promise<void> {
  if (isSqlite(db)) {
    await sql`vacuum`.execute(db)
    return
  }
  for (const table of emptied) await sql`vacuum full ${sql.table(table)}`.execute(db)
}
