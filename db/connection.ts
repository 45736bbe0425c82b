import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { makeFolder } from './make-folder'
import { migrate, type Migrations } from './migrate'
import { openPool } from './postgres'
import { storeDamaged, StoreRefused } from './problem'
import { registerMigrations } from './register/migrations'
import type { RegisterSchema } from './register/schema'
import { responsesMigrations } from './responses/migrations'
import type { ResponsesSchema } from './responses/schema'
import { openRegisterFile, openResponsesFile } from './sqlite'

export type RegisterDb = Kysely<RegisterSchema>
export type ResponsesDb = Kysely<ResponsesSchema>

/** Two databases that never share a transaction, a timestamp or a value. */
export interface Stores {
  register: RegisterDb
  responses: ResponsesDb
}

export interface Whereabouts {
  dataDir: string
  registerUrl?: string | undefined
  responsesUrl?: string | undefined
}

/** Opens both stores, creating the data folder and bringing the tables up to date. */
export async function openStores(where: Whereabouts): Promise<Stores> {
  await makeFolder(where.dataDir)
  if (!where.registerUrl && !where.responsesUrl) await refuseEmptied(where.dataDir)
  const register = await ready('register', openRegister(where), registerMigrations)
  try {
    const responses = await ready('responses', openResponses(where), responsesMigrations)
    return { register, responses }
  } catch (error) {
    await register.destroy()
    throw error
  }
}

async function ready<Schema>(
  store: string,
  opening: Promise<Kysely<Schema>>,
  migrations: Migrations,
): Promise<Kysely<Schema>> {
  try {
    const db = await opening
    await migrate(db, store, migrations)
    return db
  } catch (error) {
    throw storeDamaged(error, store) ?? error
  }
}

// SQLite takes an empty file for a new one; beside a full one it is what is left of a store.
async function refuseEmptied(dataDir: string): Promise<void> {
  const sizes = await Promise.all(['register', 'responses'].map((store) => sizeOf(dataDir, store)))
  if (!sizes.some((size) => size !== undefined && size > 0)) return
  const store = sizes[0] === 0 ? 'register' : 'responses'
  if (sizes.includes(0)) throw new StoreRefused({ code: 'damaged-database', store })
}

function sizeOf(dataDir: string, store: string): Promise<number | undefined> {
  return stat(join(dataDir, `${store}.sqlite`)).then(
    ({ size }) => size,
    () => undefined,
  )
}

export async function closeStores(stores: Stores): Promise<void> {
  await Promise.all([stores.register.destroy(), stores.responses.destroy()])
}

async function openRegister({ dataDir, registerUrl }: Whereabouts): Promise<RegisterDb> {
  if (registerUrl)
    return new Kysely({ dialect: new PostgresDialect({ pool: openPool(registerUrl) }) })
  const database = await openRegisterFile(join(dataDir, 'register.sqlite'))
  return new Kysely({ dialect: new SqliteDialect({ database }) })
}

async function openResponses({ dataDir, responsesUrl }: Whereabouts): Promise<ResponsesDb> {
  if (responsesUrl)
    return new Kysely({ dialect: new PostgresDialect({ pool: openPool(responsesUrl) }) })
  const database = await openResponsesFile(join(dataDir, 'responses.sqlite'))
  return new Kysely({ dialect: new SqliteDialect({ database }) })
}
