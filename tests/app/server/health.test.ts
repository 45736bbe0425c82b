import Sqlite from 'better-sqlite3'
import express from 'express'
import { sql } from 'kysely'
import { readFileSync, renameSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { health } from '#app/server/health'
import { closeStores, type Stores } from '#db/connection'

import { engines, openFreshPlace } from '../../support/fresh-stores'

/** Asks for health, each time as if a minute had gone by. */
async function asking(stores: Stores) {
  let time = 0
  const patience = { now: () => (time += 60_000), patience: 20_000 }
  const server = express().get('/', health(stores, patience)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`)
    return { status: answer.status, said: await answer.text() }
  }
}

const well = { status: 200, said: '{"ok":true}' }
const ill = { status: 503, said: '{"ok":false}' }

test.each(engines)('health says when a store no longer answers, on %s', async (engine) => {
  const { stores } = await openFreshPlace(engine)
  const ask = await asking(stores)

  expect(await ask()).toEqual(well)
  await closeStores(stores)
  expect(await ask()).toEqual(ill)
})

test.each(['register', 'responses'] as const)(
  'health says when the file of the %s was moved away under the server',
  async (store) => {
    const { stores, place } = await openFreshPlace('sqlite')
    const ask = await asking(stores)
    const file = join(place.dataDir, `${store}.sqlite`)

    expect(await ask()).toEqual(well)
    renameSync(file, `${file}.away`)
    expect(await ask()).toEqual(ill)
    renameSync(`${file}.away`, file)
    expect(await ask()).toEqual(well)
  },
)

test('health says when a store takes no writing, and waits for whoever writes just now', async () => {
  const { stores, place } = await openFreshPlace('sqlite')
  const ask = await asking(stores)
  const other = new Sqlite(join(place.dataDir, 'responses.sqlite'))

  other.exec('begin immediate')
  setTimeout(() => other.exec('rollback'), 500)
  expect(await ask()).toEqual(well)
  other.close()
  await sql`pragma query_only = 1`.execute(stores.responses)
  expect(await ask()).toEqual(ill)
})

test('health says when PostgreSQL reads and does not write', async () => {
  const { stores, place } = await openFreshPlace('postgres')
  const ask = await asking(stores)
  const { pathname } = new URL(place.responsesUrl ?? '')
  const name = sql.id(pathname.slice(1))

  await sql`alter database ${name} set default_transaction_read_only = on`.execute(stores.register)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${pathname.slice(1)}`.execute(
    stores.register,
  )

  // It reads all the same.
  const reads = () =>
    sql`select 1`.execute(stores.responses).then(
      () => true,
      () => false,
    )
  await expect.poll(reads).toBe(true)
  expect(await ask()).toEqual(ill)
})

test('asking for health leaves the files of the stores as they were', async () => {
  const { stores, place } = await openFreshPlace('sqlite')
  const ask = await asking(stores)
  const bytes = () =>
    ['register', 'responses'].map((name) => readFileSync(join(place.dataDir, `${name}.sqlite`)))
  const before = bytes()

  expect(await ask()).toEqual(well)

  expect(bytes()).toEqual(before)
})
