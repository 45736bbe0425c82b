import { sql } from 'kysely'
import { rm } from 'node:fs/promises'

import type { RegisterDb, Stores } from '../connection'
import { changeRegister } from '../register/change'
import { putKeyBackup } from '../register/queries/key-backups'
import { verify } from './read-lines'
import { type Row, rowsOf } from './rows'
import { withSnapshot } from './snapshot'
import { keptTables, keysTable, type Kept } from './tables'
import { writeLines, type Line } from './write-lines'

export const backupFormat = 'soundings.backup/1'
export const keysFormat = 'soundings.backup-keys/1'

type Counts = Record<string, number>

interface Wanted {
  file: string
  keysFile: string
  dataDir: string
  today: string
}

/** Writes both files and reads them again; what was begun is taken away if anything fails. */
export async function writeBackup(stores: Stores, wanted: Wanted): Promise<Counts> {
  const { file, keysFile, dataDir, today } = wanted
  await changeRegister(stores.register, (register) => putKeyBackup(register, keysFile, today))
  return withSnapshot(stores.responses, dataDir, (responses) =>
    stores.register
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((register) => writeBoth({ register, responses }, file, keysFile)),
  )
}

// The responses are copied before the register is read: a code whose draft is in the copy must be
// spent in it too.
async function writeBoth(stores: Stores, file: string, keysFile: string): Promise<Counts> {
  const written: string[] = []
  try {
    const head = { format: backupFormat, migrations: await migrationsOf(stores) }
    const counts = await writeLines(file, head, linesOf(stores, keptTables))
    written.push(file)
    await writeLines(keysFile, { format: keysFormat }, linesOf(stores, [keysTable]))
    written.push(keysFile)
    await verify(file, backupFormat)
    await verify(keysFile, keysFormat)
    return counts
  } catch (error) {
    for (const path of written) await rm(path, { force: true })
    throw error
  }
}

/** The names of the migrations that made the tables of both stores. */
export async function migrationsOf({ register, responses }: Stores): Promise<string[]> {
  const names = await Promise.all([register, responses].map((db) => namesIn(db as RegisterDb)))
  return [
    ...(names[0] ?? []).map((name) => `register ${name}`),
    ...(names[1] ?? []).map((name) => `responses ${name}`),
  ]
}

async function namesIn(db: RegisterDb): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

async function* linesOf(stores: Stores, tables: Kept[]): AsyncGenerator<Line> {
  for (const kept of tables) {
    const rows: AsyncIterable<Row> = rowsOf(stores, kept)
    for await (const row of rows) yield { table: kept.table, row }
  }
}
