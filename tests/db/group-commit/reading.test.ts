import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { hasEnvelope } from '#db/responses/queries/envelopes'

import { adding, anEnvelope, aStore } from './a-store'

test('a read sees nothing that is not durable yet, and does not wait for it', async () => {
  const { db } = await aStore()
  const envelope = anEnvelope()
  const seen: boolean[] = []

  await adding(db, envelope, async () => {
    seen.push(await hasEnvelope(db, envelope.id))
  })
  seen.push(await hasEnvelope(db, envelope.id))

  expect(seen).toEqual([false, true])
})

test('no read finds what its writer has not been told of', async () => {
  const { db } = await aStore()
  const envelope = anEnvelope()
  const [told, early]: [string[], string[]] = [[], []]

  const writing = adding(db, envelope).then(() => told.push('stored'))
  for (let looks = 0; looks < 40; looks += 1) {
    if ((await hasEnvelope(db, envelope.id)) && told.length === 0) early.push('found')
    if (looks % 2) await new Promise((resolve) => setImmediate(resolve))
  }
  await writing

  expect(early).toEqual([])
})

test('nobody waits for a transaction that only reads to be told that theirs is stored', async () => {
  const { db } = await aStore()
  const ended: string[] = []

  const writing = adding(db, anEnvelope()).then(() => ended.push('writing'))
  const reading = db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      await trx.selectFrom('envelope').select('id').execute()
      await expect.poll(() => ended).toEqual(['writing'])
    })
  await Promise.all([writing, reading])
})

test('what only reads at one moment sees no change until its end', async () => {
  const { db } = await aStore()
  const counts: number[] = []
  let writing: Promise<unknown> = Promise.resolve()

  await db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      const all = trx.selectFrom('envelope').select('id')
      counts.push((await all.execute()).length)
      writing = adding(db, anEnvelope())
      await new Promise((resolve) => setTimeout(resolve, 20))
      counts.push((await all.execute()).length)
    })
  await writing

  expect(counts).toEqual([0, 0])
  expect(await db.selectFrom('envelope').select('id').execute()).toHaveLength(1)
})

test('reads know at once when tables have changed', async () => {
  const { db } = await aStore()
  await adding(db, anEnvelope())
  const all = db.selectFrom('envelope').selectAll()
  const before = Object.keys((await all.execute())[0] ?? {})

  await sql`alter table envelope add column more text`.execute(db)

  expect(Object.keys((await all.execute())[0] ?? {})).toEqual([...before, 'more'])
})
