import { sql } from 'kysely'
import { join } from 'node:path'

import type { ResponsesDb } from '../connection'
import { isSqlite } from '../engine'
import { vacuumFile, type VacuumProblem } from '../vacuum/vacuum-file'

/** Writes the store anew in the order of its random keys, so that it no longer tells what came when. */
export async function vacuumResponses(
  db: ResponsesDb,
  dataDir = '',
): Promise<VacuumProblem | undefined> {
  if (isSqlite(db)) return vacuumFile(join(dataDir, 'responses.sqlite'))
  await clusterTables(db)
  return undefined
}

// `vacuum full` would keep the rows of a table in the order in which they came, and both would keep
// the number of the transaction that stored each: so all rows are written once more, by one.
async function clusterTables(db: ResponsesDb): Promise<void> {
  for (const table of ['envelope', 'draft', 'return_code']) {
    await sql`update ${sql.table(table)} set survey = survey`.execute(db)
    await sql`cluster ${sql.table(table)} using ${sql.id(`${table}_pkey`)}`.execute(db)
  }
}
