import { sql } from 'kysely'
import { rename } from 'node:fs/promises'

import type { RegisterDb, Stores } from '../connection'
import { changeRegister } from '../register/change'
import { listKeyBackups, putKeyBackup, removeKeyBackup } from '../register/queries/key-backups'
import { partOf, removeParts, settle, wipe } from './leftovers'
import { verify } from './read-lines'
import { type Row, rowsOf } from './rows'
import { readAtOnce, withSnapshot } from './snapshot'
import { keptTables, keysTable, type Kept } from './tables'
import { writeLines, type Line } from './write-lines'

export const backupFormat = 'soundings.backup/1'
export const keysFormat = 'soundings.backup-keys/1'

const tablesOfRegister = [...keptTables, keysTable]
  .filter(({ store }) => store === 'register')
  .map(({ table }) => table)

type Counts = Record<string, number>

interface Wanted {
  file: string
  keysFile: string
  dataDir: string
  today: string
}

/** Writes both files and reads them again; they get their names at the end, if nothing failed. */
export async function writeBackup(stores: Stores, wanted: Wanted): Promise<Counts> {
  const { keysFile, dataDir, today } = wanted
  const { register } = stores
  const before = await listKeyBackups(register)
  const noted = before.find(({ path }) => path === keysFile)
  // Noted before it is written, so that a backup that is killed leaves no keys that nobody knows of.
  await changeRegister(register, (db) => putKeyBackup(db, keysFile, today))
  try {
    return await withSnapshot(stores.responses, dataDir, (responses) =>
      readAtOnce(register, tablesOfRegister, (db) =>
        writeBoth({ register: db, responses }, wanted),
      ),
    )
  } catch (error) {
    await changeRegister(register, async (db) => {
      if (noted) await putKeyBackup(db, keysFile, noted.written_on)
      else await removeKeyBackup(db, keysFile)
    })
    throw error
  }
}

/** Takes away the unfinished files of all backups that were killed. */
export async function removeUnfinished({ register }: Stores): Promise<void> {
  for (const { path } of await listKeyBackups(register)) {
    await removeParts(path).catch((error: unknown) => {
      // A disk that was unplugged, or may only be read, keeps nobody from a backup elsewhere.
      if ((error as { code?: string }).code === undefined) throw error
    })
  }
}

// The responses are copied before the register is read: a code whose draft is in the copy must be
// spent in it too.
async function writeBoth(stores: Stores, { file, keysFile }: Wanted): Promise<Counts> {
  const [part, keysPart] = [partOf(file), partOf(keysFile)]
  let keysNamed = false
  try {
    const head = { format: backupFormat, migrations: await migrationsOf(stores) }
    const counts = await writeLines(part, head, linesOf(stores, keptTables))
    await writeLines(keysPart, { format: keysFormat }, linesOf(stores, [keysTable]))
    await verify(part, backupFormat)
    await verify(keysPart, keysFormat)
    await rename(keysPart, keysFile)
    keysNamed = true
    await rename(part, file)
    await settle(file)
    return counts
  } catch (error) {
    await removeParts(keysFile)
    if (keysNamed) await wipe(keysFile)
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
