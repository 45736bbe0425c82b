import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import type { ResponsesDb } from '#db/connection'
import { isSqlite } from '#db/engine'
import { addResponse } from '#db/responses/queries/add-response'
import { addDraft, type Draft } from '#db/responses/queries/drafts'
import { addEnvelopes, type Envelope } from '#db/responses/queries/envelopes'
import { vacuumResponses } from '#db/responses/vacuum'

import { freshFolder, freshStores, openFreshPlace } from '../support/fresh-stores'
import { seeded } from '../support/seeded'
import { kendallTau } from './kendall-tau'
import { type Orders, ordersIn, type Sent } from './orders-in-file'

// What sealing adds to a bucket: version, encapsulated key, tag.
const overhead = 82
const sizes = [1, 4, 16].map((kibibytes) => kibibytes * 1024 + overhead)
const rows = 300

test.each(sizes)('after the vacuum no order tells when bodies of %i bytes came', async (size) => {
  const { stores, place } = await openFreshPlace('sqlite')
  const sent = await send(stores.responses, makeSent(rows, size), addEnvelopes)

  expect(await vacuumResponses(stores.responses, place.dataDir)).toBeUndefined()

  expect(telling(ordersIn(join(place.dataDir, 'responses.sqlite'), sent))).toEqual([])
})

test.each(sizes)('even before the vacuum none tells when bodies of %i bytes came', async (size) => {
  const { stores, place } = await openFreshPlace('sqlite')

  const sent = await send(stores.responses, makeSent(rows, size), addResponse)

  expect(telling(ordersIn(join(place.dataDir, 'responses.sqlite'), sent))).toEqual([])
})

test('the first twenty responses of a survey show no order either', async () => {
  expect(Math.abs(await meanOffsetOfFew(addResponse))).toBeLessThan(0.15)
})

test('stored without care the first twenty show all of their order', async () => {
  expect(await meanOffsetOfFew(addEnvelopes)).toBe(-1)
})

test('the first twenty drafts of a survey show no order either', async () => {
  expect(Math.abs(await meanOffsetOfDrafts(addDraft))).toBeLessThan(0.15)
})

test('drafts laid down without care show all of their order', async () => {
  const careless = (db: ResponsesDb, draft: Draft) => db.insertInto('draft').values(draft).execute()

  expect(await meanOffsetOfDrafts(careless)).toBe(-1)
})

test('stored without care long bodies lie in the order in which they came', async () => {
  const { stores, place } = await openFreshPlace('sqlite')

  const sent = await send(stores.responses, makeSent(rows, 16 * 1024 + overhead), addEnvelopes)

  expect(ordersIn(join(place.dataDir, 'responses.sqlite'), sent).overflow).toBeGreaterThan(0.9)
})

test('a table with a counting row number would tell the whole order', async () => {
  const file = join(await freshFolder(), 'rowid.sqlite')
  const database = new Sqlite(file)
  database.exec(
    'pragma page_size = 32768; pragma synchronous = 0; create table envelope (id blob primary key, body blob)',
  )
  const sent = makeSent(rows, 1024 + overhead)
  const insert = database.prepare('insert into envelope (id, body) values (?, ?)')
  for (const { id, body } of sent) insert.run(id, body)
  const order = database.prepare<[], { id: Buffer }>('select id from envelope not indexed').all()
  database.close()

  const found = order.map(({ id }) => id.toString('hex'))
  const places = sent.map(({ id }) => found.indexOf(Buffer.from(id).toString('hex')))

  expect(kendallTau(places)).toBe(1)
})

test('on PostgreSQL the place of a row tells the order, until the table is clustered', async () => {
  const { responses } = await freshStores('postgres')
  const sent = await send(responses, makeSent(rows, 1024 + overhead), addResponse)

  const before = await tauOfPlaces(responses, sent)
  await vacuumResponses(responses)
  const after = await tauOfPlaces(responses, sent)

  expect(before).toBeGreaterThan(0.9)
  expect(Math.abs(after)).toBeLessThan(0.15)
})

type Add = (db: ResponsesDb, envelopes: Envelope[]) => Promise<unknown>

async function send(db: ResponsesDb, sent: Sent[], add: Add): Promise<Sent[]> {
  // Where rows lie does not depend on waiting for the disk.
  if (isSqlite(db)) await sql`pragma synchronous = 0`.execute(db)
  for (const row of sent) {
    const envelope = { ...row, survey: 'k7m2', kind: 'answers' as const }
    await db.transaction().execute((trx) => add(trx, [envelope]))
  }
  return sent
}

function makeSent(count: number, size: number, seed = size): Sent[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => ({ id: random(16), body: random(size) }))
}

function telling(orders: Orders): [string, number][] {
  return Object.entries(orders).filter(([, tau]) => Math.abs(tau) >= 0.15)
}

/** Over eight surveys, for twenty rows alone can look ordered by chance. */
async function meanOffsetOfFew(add: Add): Promise<number> {
  let sum = 0
  for (let seed = 1; seed <= 8; seed += 1) {
    const { stores, place } = await openFreshPlace('sqlite')
    const sent = await send(stores.responses, makeSent(20, 1024 + overhead, seed), add)
    sum += ordersIn(join(place.dataDir, 'responses.sqlite'), sent).offset
  }
  return sum / 8
}

async function meanOffsetOfDrafts(add: (db: ResponsesDb, draft: Draft) => Promise<unknown>) {
  let sum = 0
  for (let seed = 1; seed <= 8; seed += 1) {
    const { stores, place } = await openFreshPlace('sqlite')
    await sql`pragma synchronous = 0`.execute(stores.responses)
    const random = seeded(seed + 100)
    const sent = makeSent(20, 1024 + 16, seed)
    for (const row of sent) {
      const rest = { survey: 'k7m2', nonce: random(12), expires_on: '2026-03-04' }
      await add(stores.responses, { ...row, ...rest })
    }
    const bytes = readFileSync(join(place.dataDir, 'responses.sqlite'))
    sum += kendallTau(sent.map(({ body }) => bytes.indexOf(body.subarray(0, 64))))
  }
  return sum / 8
}

async function tauOfPlaces(db: ResponsesDb, sent: Sent[]): Promise<number> {
  const found = await sql<{ id: Buffer }>`select id from envelope order by ctid`.execute(db)
  const order = found.rows.map(({ id }) => id.toString('hex'))
  return kendallTau(sent.map(({ id }) => order.indexOf(Buffer.from(id).toString('hex'))))
}
