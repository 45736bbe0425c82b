import { sql } from 'kysely'

import type { RegisterDb, Stores } from '../connection'
import { changeRegister } from '../register/change'
import { putKeyBackup } from '../register/queries/key-backups'
import { listKeyHolders } from '../register/queries/key-holders'
import { shut, shutting, unshut, whyShut } from '../register/queries/shut'
import { addSurveyKeys, type SurveyKey } from '../register/queries/survey-keys'
import { listLivingSurveys } from '../register/queries/surveys'
import { Unreadable } from './problem'
import { linesIn, verify } from './read-lines'
import { anyDb, atOnce, type Row } from './rows'
import { addingTables, keptTables, keysTable } from './tables'
import { backupFormat, keysFormat, migrationsOf } from './write-backup'
import type { Line } from './write-lines'

interface Wanted {
  file: string
  keysFile?: string | undefined
  today: string
}

/** Both files read to the end and found whole, before the first row is written. */
export async function verifyBackup(stores: Stores, { file, keysFile }: Wanted): Promise<void> {
  const { migrations = [] } = await verify(file, backupFormat)
  const needed = (await migrationsOf(stores)).filter(
    (name) => migrations.includes(name) || !addingTables.has(name),
  )
  if (migrations.join() !== needed.join()) {
    throw new Unreadable({ code: 'other-backup', file, migrations })
  }
  if (keysFile !== undefined) await verify(keysFile, keysFormat)
}

/** Whether nothing is here; what a restore left unfinished is cleared away first. */
export async function areEmpty({ register, responses }: Stores): Promise<boolean> {
  for (const table of tablesIn('register')) if (await holdsRow(register, table)) return false
  const unfinished = (await whyShut(register)) === 'filling'
  for (const table of tablesIn('responses')) {
    if (unfinished) await anyDb(responses).deleteFrom(table).execute()
    if (await holdsRow(responses, table)) return false
  }
  return true
}

function tablesIn(store: keyof Stores): string[] {
  return [...keptTables, keysTable].filter((kept) => kept.store === store).map((kept) => kept.table)
}

async function holdsRow(db: Stores[keyof Stores], table: string): Promise<boolean> {
  const but = table === 'setting' ? sql`where name <> ${shutting.filling}` : sql``
  const { rows } = await sql`select 1 from ${sql.table(table)} ${but} limit 1`.execute(anyDb(db))
  return rows.length > 0
}

/**
 * Fills both empty stores, the register last and all at once. Until then a mark stands in it, so
 * that nobody takes stores for whole in which a restore broke off. What is not to come back as it
 * was is seen to by `mend`, before anybody can use it.
 */
export async function restoreBackup<Mended>(
  stores: Stores,
  wanted: Wanted,
  mend: (register: RegisterDb) => Promise<Mended>,
): Promise<Mended> {
  const { file, keysFile, today } = wanted
  await shut(stores.register, 'filling')
  await stores.responses
    .transaction()
    .execute((db) => addLines(db, tablesIn('responses'), linesIn(file)))
  return changeRegister(stores.register, async (db) => {
    await addLines(db, tablesIn('register'), linesIn(file))
    if (keysFile !== undefined) {
      await addKeys(db, keysFile)
      await putKeyBackup(db, keysFile, today)
    }
    await unshut(db, 'filling')
    return mend(db)
  })
}

async function addLines(
  db: Stores[keyof Stores],
  tables: string[],
  lines: AsyncIterable<Line>,
): Promise<void> {
  let waiting: Row[] = []
  let current = ''
  const write = async () => {
    if (waiting.length > 0) await anyDb(db).insertInto(current).values(waiting).execute()
    waiting = []
  }
  for await (const { table, row } of lines) {
    if (!tables.includes(table)) continue
    if (table !== current || waiting.length === atOnce) await write()
    current = table
    waiting.push(row)
  }
  await write()
}

// The file may be of another day: only keys of surveys and holders that this backup knows as present.
async function addKeys(register: RegisterDb, keysFile: string): Promise<void> {
  const living = new Set((await listLivingSurveys(register)).map(({ code }) => code))
  const present = new Set((await listKeyHolders(register)).map(({ fingerprint }) => fingerprint))
  for await (const { row } of linesIn(keysFile)) {
    const key = row as unknown as SurveyKey
    if (living.has(key.survey) && present.has(key.holder)) await addSurveyKeys(register, [key])
  }
}
