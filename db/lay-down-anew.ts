import { type Kysely, sql } from 'kysely'

import { keepNoSamples } from './postgres-tables'

/**
 * Writes tables of PostgreSQL anew in the order of their keys, each by one transaction. Neither
 * `cluster` nor `vacuum full` would do: both keep the numbers of the transactions that stored each
 * row, and the counted numbers under which long bodies lie beside their table.
 */
export async function layDownAnew<Schema>(
  db: Kysely<Schema>,
  tables: Record<string, string[]>,
): Promise<void> {
  for (const [table, key] of Object.entries(tables)) {
    await db.transaction().execute(async (trx) => {
      await rewrite(trx, table, key)
      await keepNoSamples(trx)
    })
  }
}

// Whoever waits for the table meanwhile finds the new one under its name.
async function rewrite<Schema>(db: Kysely<Schema>, table: string, key: string[]): Promise<void> {
  const [old, fresh] = [sql.table(table), sql.table(`${table}_anew`)]
  await sql`lock table ${old} in access exclusive mode`.execute(db)
  await sql`create table ${fresh} (like ${old} including all)`.execute(db)
  const order = sql.join(key.map((column) => sql.id(column)))
  await sql`insert into ${fresh} select * from ${old} order by ${order}`.execute(db)
  await sql`drop table ${old}`.execute(db)
  await sql`alter table ${fresh} rename to ${sql.id(table)}`.execute(db)
  await sql`alter index ${sql.id(`${table}_anew_pkey`)} rename to ${sql.id(`${table}_pkey`)}`.execute(
    db,
  )
}
