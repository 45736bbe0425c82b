import { type Kysely, sql } from 'kysely'

import { isSqlite, withoutRowid } from '../../engine'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('version')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('definition', 'text', (column) => column.notNull())
    .addColumn('opens_on', 'text', (column) => column.notNull())
    .addColumn('closes_on', 'text', (column) => column.notNull())
    .addUniqueConstraint('version_slug_number', ['slug', 'number'])
    .modifyEnd(withoutRowid(db))
    .execute()
  await (isSqlite(db) ? freezeInSqlite(db) : freezeInPostgres(db))
}

async function freezeInSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger version_frozen
    before update of hash, slug, number, code, definition on version
    begin select raise(abort, 'a published version never changes'); end`.execute(db)
}

async function freezeInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function version_frozen() returns trigger as
    $$ begin raise exception 'a published version never changes'; end $$ language plpgsql`.execute(
    db,
  )
  await sql`create trigger version_frozen
    before update of hash, slug, number, code, definition on version
    for each row execute function version_frozen()`.execute(db)
}
