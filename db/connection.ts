import type { Database } from 'better-sqlite3'
import { type Dialect, Kysely, PostgresDialect } from 'kysely'
import { join } from 'node:path'

import { GroupCommitDialect } from './group-commit/dialect'
import { makeFolder } from './make-folder'
import { migrate, type Migrations } from './migrate'
import { openPool } from './postgres'
import { storeDamaged, StoreRefused } from './problem'
import { enter, type Presence } from './presence'
import { refuseLost } from './refuse-lost'
import { refuseOneDatabase } from './refuse-one-database'
import { registerMigrations } from './register/migrations'
import { whyShut } from './register/queries/shut'
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

/** What only the commands ask for that fill a place, or empty it for another. */
export interface Opening {
  halfRestored?: boolean
  movedAway?: boolean
  /** No other process may have the stores open, nor open them meanwhile. */
  alone?: boolean
}

const presences = new WeakMap<Stores['register'], Presence>()

/** Opens both stores, creating the data folder and bringing the tables up to date. One that is half restored only `restore` may open. */
export async function openStores(where: Whereabouts, opening: Opening = {}): Promise<Stores> {
  await makeFolder(where.dataDir)
  await refuseOneDatabase(where.registerUrl, where.responsesUrl)
  const presence = await enter(where, opening)
  if (!presence) throw new StoreRefused({ code: opening.alone ? 'in-use' : 'kept-by-another' })
  try {
    const stores = await openBoth(where, opening)
    presences.set(stores.register, presence)
    return stores
  } catch (error) {
    await presence.leave()
    throw error
  }
}

async function openBoth(where: Whereabouts, opening: Opening): Promise<Stores> {
  await refuseLost(where, { register: openRegister, responses: openResponses })
  const register = await ready('register', openRegister(where), registerMigrations)
  try {
    await refuseShut(register, opening)
    const responses = await ready('responses', openResponses(where), responsesMigrations)
    return { register, responses }
  } catch (error) {
    await register.destroy()
    throw error
  }
}

async function refuseShut(register: RegisterDb, opening: Opening): Promise<void> {
  const reason = await whyShut(register)
  if (reason === 'filling' && !opening.halfRestored) {
    throw new StoreRefused({ code: 'half-restored' })
  }
  if (reason === 'left' && !opening.movedAway) throw new StoreRefused({ code: 'moved-away' })
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

export async function closeStores(stores: Stores): Promise<void> {
  await Promise.all([stores.register.destroy(), stores.responses.destroy()])
  await presences.get(stores.register)?.leave()
}

async function openRegister({ dataDir, registerUrl }: Whereabouts): Promise<RegisterDb> {
  const file = join(dataDir, 'register.sqlite')
  return new Kysely({ dialect: await dialectOf(registerUrl, () => openRegisterFile(file)) })
}

async function openResponses({ dataDir, responsesUrl }: Whereabouts): Promise<ResponsesDb> {
  const file = join(dataDir, 'responses.sqlite')
  return new Kysely({ dialect: await dialectOf(responsesUrl, () => openResponsesFile(file)) })
}

async function dialectOf(
  url: string | undefined,
  openFile: () => Promise<Database>,
): Promise<Dialect> {
  return url
    ? new PostgresDialect({ pool: await openPool(url) })
    : new GroupCommitDialect(await openFile(), await openFile())
}
