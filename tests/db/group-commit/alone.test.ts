import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { adding, anEnvelope, aStore, idsOf, storedIn } from './a-store'

test('what no transaction may hold finds none open, whoever comes before and after', async () => {
  const { db, file } = await aStore()
  const envelopes = [anEnvelope(), anEnvelope()]

  await Promise.all([
    ...envelopes.map((each) => adding(db, each)),
    sql`vacuum`.execute(db),
    sql`vacuum into ${`${file}.copy`}`.execute(db),
    sql`create table more (id blob primary key) without rowid`.execute(db),
  ])

  expect(storedIn(file)).toEqual(idsOf(envelopes))
  expect(storedIn(`${file}.copy`)).toEqual(idsOf(envelopes))
})

test('what is begun by hand has the file to itself until it ends', async () => {
  const { db, file } = await aStore()
  const [before, byHand, after] = [anEnvelope(), anEnvelope(), anEnvelope()]

  const [, seen] = await Promise.all([
    adding(db, before),
    db.connection().execute(async (line) => {
      await sql`begin immediate`.execute(line)
      await line.insertInto('envelope').values(byHand).execute()
      const rows = await line.selectFrom('envelope').select('id').execute()
      await sql`rollback`.execute(line)
      return rows.length
    }),
    adding(db, after),
  ])

  expect(seen).toBe(2)
  expect(storedIn(file)).toEqual(idsOf([before, after]))
})

test('what is begun by hand and not ended is undone', async () => {
  const { db, file } = await aStore()
  const after = anEnvelope()

  await db.connection().execute(async (line) => {
    await sql`begin immediate`.execute(line)
    await line.insertInto('envelope').values(anEnvelope()).execute()
  })
  await adding(db, after)

  expect(storedIn(file)).toEqual(idsOf([after]))
})

test('whatever is under way when a store is closed is stored first', async () => {
  const { db, file } = await aStore()
  const envelope = anEnvelope()

  const adds = adding(db, envelope, () => new Promise((resolve) => setTimeout(resolve, 20)))
  await new Promise((resolve) => setImmediate(resolve))
  await Promise.all([adds, db.destroy()])

  expect(storedIn(file)).toEqual(idsOf([envelope]))
})
