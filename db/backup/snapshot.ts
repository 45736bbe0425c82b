import { Kysely, sql, SqliteDialect } from 'kysely'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { ResponsesDb } from '../connection'
import { isSqlite } from '../engine'
import { openResponsesFile } from '../sqlite'

/**
 * The responses as they are at one moment, while people go on answering. SQLite writes a copy
 * without the deleted rows, for whoever reads the live file for long keeps others from writing.
 */
export async function withSnapshot<Value>(
  responses: ResponsesDb,
  dataDir: string,
  read: (snapshot: ResponsesDb) => Promise<Value>,
): Promise<Value> {
  if (!isSqlite(responses)) {
    return readAtOnce(responses, ['envelope', 'draft', 'return_code'], read)
  }
  const file = copyIn(dataDir)
  await removeCopy(dataDir)
  try {
    await sql`vacuum into ${file}`.execute(responses)
    const database = await openResponsesFile(file)
    const copy: ResponsesDb = new Kysely({ dialect: new SqliteDialect({ database }) })
    return await read(copy).finally(() => copy.destroy())
  } finally {
    await removeCopy(dataDir)
  }
}

/**
 * Everything as it is at one moment. On PostgreSQL no table may be laid down anew meanwhile: what was
 * written by a later transaction this one would not see.
 */
export function readAtOnce<Schema, Value>(
  db: Kysely<Schema>,
  tables: string[],
  read: (db: Kysely<Schema>) => Promise<Value>,
): Promise<Value> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const held = sql.join(tables.map((table) => sql.table(table)))
      if (!isSqlite(trx)) await sql`lock table ${held} in access share mode`.execute(trx)
      return read(trx)
    })
}

/** Takes away the copy that a backup left behind when it was killed. */
export async function removeCopy(dataDir: string): Promise<void> {
  const file = copyIn(dataDir)
  for (const path of [file, `${file}-journal`]) await rm(path, { force: true })
}

function copyIn(dataDir: string): string {
  return join(dataDir, 'responses.copy.sqlite')
}
