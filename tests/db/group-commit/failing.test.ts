import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { ResponsesDb } from '#db/connection'

import { adding, anEnvelope, aStore, hold, idsOf, storedIn } from './a-store'

test('a commit that fails stores nothing of anybody, and each of them is told', async () => {
  const { db, file } = await aStore()
  await expectNobodyIn(db)
  const after = anEnvelope()

  const came = await Promise.allSettled([
    adding(db, anEnvelope()),
    adding(db, anEnvelope(), owesSomething),
    adding(db, anEnvelope()),
    adding(db, anEnvelope(), () => Promise.reject(new Error('saw what was never stored'))),
  ])
  await adding(db, after)

  const reasons = came.map((each) => each.status === 'rejected' && codeOf(each.reason))
  expect(reasons).toEqual(came.map(() => 'SQLITE_CONSTRAINT_FOREIGNKEY'))
  expect(storedIn(file)).toEqual(idsOf([after]))
})

test('where SQLite undoes all that was begun, nobody is told that it is stored', async () => {
  const { db, file } = await aStore()
  const [first, again, late, after] = [anEnvelope(), anEnvelope(), anEnvelope(), anEnvelope()]
  await adding(db, again)

  const before = adding(db, anEnvelope())
  const undoing = adding(db, first, async (trx) => {
    const twice = sql`insert or rollback into envelope values (${again.id}, 'k', 'text', ${again.id})`
    await twice.execute(trx).catch(() => undefined)
    // It goes on as if nothing had been, and must not write outside of every transaction.
    await trx.insertInto('envelope').values(late).execute()
  })
  const came = await Promise.allSettled([before, undoing])
  await adding(db, after)

  const reasons = came.map((each) => each.status === 'rejected' && codeOf(each.reason))
  expect(reasons).toEqual(came.map(() => 'SQLITE_CONSTRAINT_PRIMARYKEY'))
  expect(storedIn(file)).toEqual(idsOf([again, after]))
})

test('while the disk is full, exactly those are told so who are not in the file', async () => {
  const { db, file } = await aStore()
  const envelopes = Array.from({ length: 60 }, () => anEnvelope(16_000))
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 10}`).execute(db)

  const came = await Promise.allSettled(envelopes.map((each) => adding(db, each)))
  await sql`pragma max_page_count = 100000`.execute(db)
  const after = anEnvelope()
  await adding(db, after)

  const told = envelopes.filter((_, n) => came[n]?.status === 'fulfilled')
  const reasons = came.flatMap((each) => (each.status === 'rejected' ? [codeOf(each.reason)] : []))
  expect(storedIn(file)).toEqual(idsOf([...told, after]))
  expect(new Set(reasons)).toEqual(new Set(['SQLITE_FULL']))
})

test('who reads the file for too long makes a commit fail for all, and it is tried again till then', async () => {
  const { db, file } = await aStore()
  const release = hold(file, 'begin; select count(*) from envelope')
  const [one, other, after] = [anEnvelope(), anEnvelope(), anEnvelope()]

  const came = await Promise.allSettled([adding(db, one), adding(db, other)])
  const waiting = adding(db, after)
  setTimeout(release, 300)
  await waiting

  const reasons = came.map((each) => each.status === 'rejected' && codeOf(each.reason))
  expect(reasons).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY'])
  expect(storedIn(file)).toEqual(idsOf([after]))
})

/** A table in which only a commit notices that something is missing. */
async function expectNobodyIn(db: ResponsesDb): Promise<void> {
  await sql`create table lender (id blob primary key) without rowid`.execute(db)
  await sql`create table debt (id blob primary key references lender (id)
    deferrable initially deferred) without rowid`.execute(db)
}

function owesSomething(db: ResponsesDb): Promise<unknown> {
  return sql`insert into debt values (${Buffer.from('nobody')})`.execute(db)
}

function codeOf(reason: unknown): string | undefined {
  return (reason as { code?: string }).code
}
