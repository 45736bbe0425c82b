import { type Kysely, type Migration, Migrator, sql } from 'kysely'

import { isSqlite } from './engine'
import { compareByBytes, keepNoSamples } from './postgres-tables'
import { StoreRefused } from './problem'

export type Migrations = Record<string, Migration>

/** Brings a store up to date; refuses one that a newer version of the product has already changed. */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  store: string,
  migrations: Migrations,
): Promise<void> {
  await addMigrationTables(db)
  await refuseNewer(db, store, migrations)
  const provider = { getMigrations: () => Promise.resolve(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw new Error(`The ${store} could not be brought up to date`, { cause: error })
  await forgetTimes(db)
  if (isSqlite(db)) return
  await compareByBytes(db)
  await keepNoSamples(db)
}

/** Made by us before Kysely would, so that no table of a store has a rowid that counts. */
async function addMigrationTables<Schema>(db: Kysely<Schema>): Promise<void> {
  if (!isSqlite(db)) return
  await sql`create table if not exists kysely_migration
    (name text not null primary key, timestamp text not null) without rowid`.execute(db)
  await sql`create table if not exists kysely_migration_lock
    (id text not null primary key, is_locked integer not null default 0) without rowid`.execute(db)
}

async function refuseNewer<Schema>(db: Kysely<Schema>, store: string, known: Migrations) {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    db,
  )
  const newer = done.rows.find(({ name }) => !(name in known))
  if (newer) throw new StoreRefused({ code: 'newer-database', store, migration: newer.name })
}

/** Kysely notes to the millisecond when a migration ran; the day in its name says enough. */
async function forgetTimes<Schema>(db: Kysely<Schema>): Promise<void> {
  await sql`update kysely_migration set timestamp = substr(name, 1, 10)
    where timestamp <> substr(name, 1, 10)`.execute(db)
}
