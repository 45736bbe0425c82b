import { sql } from 'kysely'

import type { RegisterDb, ResponsesDb, Stores } from '../connection'
import { changeRegister } from '../register/change'
import { putKeyBackup } from '../register/queries/key-backups'
import { addSurveyKeys, type SurveyKey } from '../register/queries/survey-keys'
import { listLivingSurveys } from '../register/queries/surveys'
import { Unreadable } from './problem'
import { linesIn, verify } from './read-lines'
import { anyDb, atOnce, type Row } from './rows'
import { keptTables, keysTable } from './tables'
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
  if (migrations.join() !== (await migrationsOf(stores)).join()) {
    throw new Unreadable({ code: 'other-backup', file, migrations })
  }
  if (keysFile !== undefined) await verify(keysFile, keysFormat)
}

export async function areEmpty(stores: Stores): Promise<boolean> {
  for (const { store, table } of [...keptTables, keysTable]) {
    const db = anyDb(stores[store])
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}

/** Fills both empty stores, or leaves both empty. */
export async function restoreBackup(stores: Stores, wanted: Wanted): Promise<void> {
  await stores.responses.transaction().execute((responses: ResponsesDb) =>
    changeRegister(stores.register, async (register) => {
      await addLines({ register, responses }, linesIn(wanted.file))
      if (wanted.keysFile === undefined) return
      await addKeys(register, wanted.keysFile)
      await putKeyBackup(register, wanted.keysFile, wanted.today)
    }),
  )
}

async function addLines(stores: Stores, lines: AsyncIterable<Line>): Promise<void> {
  let waiting: Row[] = []
  let current = ''
  const write = async () => {
    const kept = keptTables.find(({ table }) => table === current)
    if (kept && waiting.length > 0) {
      await anyDb(stores[kept.store]).insertInto(kept.table).values(waiting).execute()
    }
    waiting = []
  }
  for await (const { table, row } of lines) {
    if (table !== current || waiting.length === atOnce) await write()
    current = table
    waiting.push(row)
  }
  await write()
}

// The file may be of another day: keys of surveys that this backup does not know stay out.
async function addKeys(register: RegisterDb, keysFile: string): Promise<void> {
  const living = new Set((await listLivingSurveys(register)).map(({ code }) => code))
  for await (const { row } of linesIn(keysFile)) {
    const key = row as unknown as SurveyKey
    if (living.has(key.survey)) await addSurveyKeys(register, [key])
  }
}
