import type { Kysely } from 'kysely'

import { bytes, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('envelope')
    .addColumn('id', bytes(db), (column) => column.primaryKey().notNull())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('body', bytes(db), (column) => column.notNull())
    .modifyEnd(withoutRowid(db))
    .execute()
  await db.schema
    .createTable('draft')
    .addColumn('id', bytes(db), (column) => column.primaryKey().notNull())
    .addColumn('survey', 'text', (column) => column.notNull())
    .addColumn('nonce', bytes(db), (column) => column.notNull())
    .addColumn('body', bytes(db), (column) => column.notNull())
    .addColumn('expires_on', 'text', (column) => column.notNull())
    .modifyEnd(withoutRowid(db))
    .execute()
}
