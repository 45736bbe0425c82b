import { type Kysely, sql } from 'kysely'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { storeDamaged, StoreRefused } from './problem'
import type { RegisterSchema } from './register/schema'
import type { ResponsesSchema } from './responses/schema'

interface Place {
  dataDir: string
  registerUrl?: string | undefined
  responsesUrl?: string | undefined
}

interface Open {
  register: (where: Place) => Promise<Kysely<RegisterSchema>>
  responses: (where: Place) => Promise<Kysely<ResponsesSchema>>
}

/**
 * Refuses a store that is gone or emptied beside one that is full: a new one would hide the loss. Another
 * process may just be starting here for the first time, and makes the register before the responses.
 */
export async function refuseLost(where: Place, open: Open): Promise<void> {
  const { registerUrl, responsesUrl } = where
  const hasResponses = () => isThere(where, 'responses', responsesUrl && open.responses)
  const responses = await hasResponses()
  const register = await isThere(where, 'register', registerUrl && open.register)
  if (responses && !register) throw lost('register')
  if (!register || responses) return
  // The register comes first: alone and without a row it is what a first start left unfinished.
  const holds = await looking('register', open.register(where), holdsRows)
  if (holds && !(await hasResponses())) throw lost('responses')
}

async function isThere<Schema>(
  where: Place,
  store: string,
  open: ((where: Place) => Promise<Kysely<Schema>>) | '' | undefined,
): Promise<boolean> {
  if (open) return looking(store, open(where), async (db) => (await tablesOf(db)).length > 0)
  return stat(join(where.dataDir, `${store}.sqlite`)).then(
    ({ size }) => size > 0,
    () => false,
  )
}

async function looking<Schema>(
  store: string,
  opening: Promise<Kysely<Schema>>,
  look: (db: Kysely<Schema>) => Promise<boolean>,
): Promise<boolean> {
  try {
    const db = await opening
    return await look(db).finally(() => db.destroy())
  } catch (error) {
    throw storeDamaged(error, store) ?? error
  }
}

async function holdsRows<Schema>(db: Kysely<Schema>): Promise<boolean> {
  for (const table of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length > 0) return true
  }
  return false
}

async function tablesOf<Schema>(db: Kysely<Schema>): Promise<string[]> {
  return (await db.introspection.getTables()).map(({ name }) => name)
}

function lost(store: string): StoreRefused {
  return new StoreRefused({ code: 'damaged-database', store })
}
