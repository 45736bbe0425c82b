import { sql } from 'kysely'

import type { RegisterDb } from '../connection'
import { isSqlite } from '../engine'

/** A change of the register in one transaction; one after the other, so that what was read stays true. */
export function changeRegister<Value>(
  db: RegisterDb,
  change: (db: RegisterDb) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (trx) => {
    await waitForTurn(trx)
    return change(trx)
  })
}

// In SQLite every transaction has waited for its turn already.
async function waitForTurn(db: RegisterDb): Promise<void> {
  if (!isSqlite(db)) await sql`lock table log in exclusive mode`.execute(db)
}
