import { expect, test } from 'vitest'

import { tryDraft } from '#db/responses/queries/drafts'

import { adding, anEnvelope, aStore, idsOf, storedIn } from './a-store'

test('transactions that arrive together are all stored, with one commit', async () => {
  const { db, file, commits } = await aStore()
  const envelopes = Array.from({ length: 50 }, () => anEnvelope())
  const before = commits()

  await Promise.all(envelopes.map((each) => adding(db, each)))

  expect(storedIn(file)).toEqual(idsOf(envelopes))
  expect(commits() - before).toBe(1)
})

test('statements that write outside of transactions come along', async () => {
  const { db, file, commits } = await aStore()
  const [one, other] = [anEnvelope(), anEnvelope()]
  const before = commits()

  await Promise.all([adding(db, one), db.insertInto('envelope').values(other).execute()])

  expect(storedIn(file)).toEqual(idsOf([one, other]))
  expect(commits() - before).toBe(1)
})

test('one after the other, each has a commit of its own', async () => {
  const { db, commits } = await aStore()
  const before = commits()

  for (let n = 0; n < 5; n += 1) await adding(db, anEnvelope())

  expect(commits() - before).toBe(5)
})

test('whoever is told that it is stored finds it in the file at that moment', async () => {
  const { db, file } = await aStore()
  const missing: string[] = []

  const addAndLook = async () => {
    const envelope = anEnvelope()
    await adding(db, envelope)
    if (!storedIn(file).includes(idsOf([envelope])[0] ?? '')) missing.push('one')
  }
  await Promise.all(Array.from({ length: 20 }, addAndLook))

  expect(missing).toEqual([])
})

test('one that fails among many undoes what it did and nothing else', async () => {
  const { db, file } = await aStore()
  const envelopes = Array.from({ length: 9 }, () => anEnvelope())
  const wrong = (n: number) => () =>
    n % 3 === 0 ? Promise.reject(new Error('changed my mind')) : Promise.resolve()

  const came = await Promise.allSettled(envelopes.map((each, n) => adding(db, each, wrong(n))))

  expect(came.map(({ status }) => status === 'fulfilled')).toEqual(
    envelopes.map((_, n) => n % 3 > 0),
  )
  expect(storedIn(file)).toEqual(idsOf(envelopes.filter((_, n) => n % 3 > 0)))
})

test('a trial among others leaves nothing, and alone it costs no commit', async () => {
  const { db, file, commits } = await aStore()
  const envelope = anEnvelope()
  const draft = {
    id: envelope.id,
    survey: 'k7m2',
    nonce: envelope.id.slice(4),
    body: envelope.body,
  }
  const trial = () => tryDraft(db, { ...draft, expires_on: '2026-03-04' })
  const before = commits()

  await trial()
  const alone = commits() - before
  await Promise.all([trial(), adding(db, envelope), trial()])

  expect(alone).toBe(0)
  expect(storedIn(file)).toEqual(idsOf([envelope]))
  expect(await db.selectFrom('draft').select('id').execute()).toEqual([])
})

test('each sees what those before it did, though none of it is durable yet', async () => {
  const { db } = await aStore()
  const seen: number[] = []

  const addAndCount = () =>
    adding(db, anEnvelope(), async (trx) => {
      const rows = await trx.selectFrom('envelope').select('id').execute()
      await new Promise((resolve) => setTimeout(resolve, 5))
      seen.push(rows.length)
    })
  await Promise.all(Array.from({ length: 4 }, addAndCount))

  expect(seen).toEqual([1, 2, 3, 4])
})

test('of an endless stream those who came first do not wait for the end', async () => {
  const { db } = await aStore()
  let [begun, atFirst] = [0, 0]
  const next = () => adding(db, anEnvelope(10), () => Promise.resolve((begun += 1)))

  await Promise.all(
    Array.from({ length: 300 }, async () => {
      await next()
      atFirst ||= begun
    }),
  )

  expect(atFirst).toBeLessThanOrEqual(64)
  expect(begun).toBe(300)
})
