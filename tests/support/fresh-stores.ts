import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

import { closeStores, openStores, type Stores, type Whereabouts } from '#db/connection'

export type Engine = 'sqlite' | 'postgres'

/** What tests run on that do not name an engine. */
export const usualEngine: Engine =
  process.env.SOUNDINGS_TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

/** The engines on which the tests run that are about both. */
export const engines: Engine[] = usualEngine === 'postgres' ? [usualEngine] : ['sqlite', 'postgres']

/** An empty folder that goes when the test ends. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'soundings-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Two new stores with the real migrations, on a real database. */
export async function freshStores(engine = usualEngine): Promise<Stores> {
  return (await openFreshPlace(engine)).stores
}

/** The same, and where they are. */
export async function openFreshPlace(
  engine: Engine,
): Promise<{ stores: Stores; place: Whereabouts }> {
  const place = engine === 'sqlite' ? await freshPlace(engine) : await migratedPlace()
  const stores = await openStores(place)
  onTestFinished(() => closeStores(stores))
  return { stores, place }
}

export async function freshPlace(engine: Engine): Promise<Whereabouts> {
  const dataDir = await freshFolder()
  if (engine === 'sqlite') return { dataDir }
  return { dataDir, registerUrl: await freshDatabase(), responsesUrl: await freshDatabase() }
}

/** Two databases whose tables are made, as copies of two that are made once for the run. */
async function migratedPlace(): Promise<Whereabouts> {
  const dataDir = await freshFolder()
  const [register, responses] = ['register_to_copy', 'responses_to_copy']
  await onServer(async (client) => {
    // Of several workers one makes them; the lock goes with the connection.
    await client.query('select pg_advisory_lock(1)')
    const made = await client.query('select from pg_database where datname = $1', [responses])
    if (made.rowCount === 0) await makeCopied(client, register, responses)
  })
  return {
    dataDir,
    registerUrl: await freshDatabase(register),
    responsesUrl: await freshDatabase(responses),
  }
}

async function makeCopied(client: pg.Client, register: string, responses: string): Promise<void> {
  const names = { register: `${register}_new`, responses: `${responses}_new` }
  for (const name of Object.values(names)) {
    await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${name} ${foreign}`)
  }
  const at = inject('postgres')
  const urls = { registerUrl: `${at}/${names.register}`, responsesUrl: `${at}/${names.responses}` }
  await closeStores(await openStores({ dataDir: await freshFolder(), ...urls }))
  await client.query(`alter database ${names.register} rename to ${register}`)
  await client.query(`alter database ${names.responses} rename to ${responses}`)
}

// A server that sorts as a country does: nothing of ours may depend on how it sorts.
const foreign = `template template0 locale_provider icu icu_locale 'en-US' encoding 'UTF8'`

/** An empty database, or a copy of one. */
export async function freshDatabase(copied?: string): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`
  await onServer((client) =>
    client.query(`create database ${name} ${copied ? `template ${copied}` : foreign}`),
  )
  return `${inject('postgres')}/${name}`
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` })
  await client.connect()
  await work(client).finally(() => client.end())
}
