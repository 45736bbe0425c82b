import { type Kysely, sql } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await keyed(db, 'envelope')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('body', bytes(db), (column) => column.notNull())
    .addCheckConstraint('envelope_kind', sql`kind in ('answers', 'text')`)
    .execute()
  await keyed(db, 'draft')
    .addColumn('nonce', bytes(db), (column) => column.notNull())
    .addColumn('body', bytes(db), (column) => column.notNull())
    .addColumn('expires_on', 'text', (column) => column.notNull())
    .addCheckConstraint('draft_nonce', sql`length(nonce) = 12`)
    .execute()
  await keyed(db, 'return_code')
    .addColumn('wrapped', bytes(db), (column) => column.notNull())
    .addColumn('expires_on', 'text', (column) => column.notNull())
    .execute()
}

// A key of sixteen even-looking bytes is the order of the table, and so the only order it has.
function keyed(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('id', bytes(db), (column) => column.primaryKey().notNull())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addCheckConstraint(`${table}_id`, sql`length(id) = 16`)
    .modifyEnd(withoutRowid(db))
}
