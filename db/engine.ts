import { type Kysely, type RawBuilder, sql, SqliteAdapter } from 'kysely'

export function isSqlite<Schema>(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

/** The column type for bytes: ids, hashes and sealed bodies. */
export function bytes<Schema>(db: Kysely<Schema>): RawBuilder<unknown> {
  return isSqlite(db) ? sql`blob` : sql`bytea`
}

/** Ends a table in which SQLite keeps no hidden, counting row number. */
export function withoutRowid<Schema>(db: Kysely<Schema>): RawBuilder<unknown> {
  return isSqlite(db) ? sql`without rowid` : sql``
}
