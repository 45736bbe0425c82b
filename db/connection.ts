import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { migrate } from './migrate'
import { openPool } from './postgres'
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
  await mkdir(where.dataDir, { recursive: true, mode: 0o700 })
  const stores = { register: await openRegister(where), responses: await openResponses(where) }
  await migrate(stores.register, 'register', registerMigrations)
  await migrate(stores.responses, 'responses', responsesMigrations)
  return stores
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
