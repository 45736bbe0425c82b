import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

import { closeStores, openStores, type Stores, type Whereabouts } from '#db/connection'

export type Engine = 'sqlite' | 'postgres'
export const engines: Engine[] = ['sqlite', 'postgres']

/** An empty folder that goes when the test ends. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'soundings-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Two new stores with the real migrations, on a real database. */
export async function freshStores(engine: Engine = 'sqlite'): Promise<Stores> {
  return (await openFreshPlace(engine)).stores
}

/** The same, and where they are. */
export async function openFreshPlace(
  engine: Engine,
): Promise<{ stores: Stores; place: Whereabouts }> {
  const place = await freshPlace(engine)
  const stores = await openStores(place)
  onTestFinished(() => closeStores(stores))
  return { stores, place }
}

export async function freshPlace(engine: Engine): Promise<Whereabouts> {
  const dataDir = await freshFolder()
  if (engine === 'sqlite') return { dataDir }
  return { dataDir, registerUrl: await freshDatabase(), responsesUrl: await freshDatabase() }
}

async function freshDatabase(): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: `${inject('postgres')}/postgres` })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return `${inject('postgres')}/${name}`
}
