import { expect, test } from 'vitest'

import type { ResponsesDb } from '#db/connection'
import { type Envelope, hasEnvelope } from '#db/responses/queries/envelopes'

import { adding, anEnvelope, aStore, hold, idsOf, storedIn } from './a-store'

test('while another program holds the file everybody waits, and the event loop goes on', async () => {
  const { db, file } = await aStore()
  const [one, other] = [anEnvelope(), anEnvelope()]
  setTimeout(hold(file), 500)

  const { longest, came } = await ticking(() => everything(db, one, other))

  expect(came).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled'])
  expect(storedIn(file)).toEqual(idsOf([one, other]))
  expect(longest).toBeLessThan(400)
})

test('whoever has waited for five seconds is told that the file is busy, all at about the same time', async () => {
  const { db, file } = await aStore()
  const release = hold(file)
  const begun = performance.now()

  const { longest, reasons } = await ticking(() => everything(db, anEnvelope(), anEnvelope()))
  const seconds = (performance.now() - begun) / 1000
  release()

  expect(reasons).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY', 'SQLITE_BUSY', 'SQLITE_BUSY'])
  expect(seconds).toBeGreaterThan(4.9)
  expect(seconds).toBeLessThan(9)
  expect(longest).toBeLessThan(2_000)
  expect(storedIn(file)).toEqual([])
})

function everything(db: ResponsesDb, one: Envelope, other: Envelope) {
  return [
    adding(db, one),
    db.insertInto('envelope').values(other).execute(),
    hasEnvelope(db, one.id),
    db
      .transaction()
      .setAccessMode('read only')
      .execute((trx) => trx.selectFrom('envelope').select('id').execute()),
  ]
}

/** How the work came out, and for how long at most nothing else could be done meanwhile. */
async function ticking(work: () => Promise<unknown>[]) {
  let [longest, last] = [0, performance.now()]
  const look = () => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  const timer = setInterval(look, 10)
  const settled = await Promise.allSettled(work())
  look()
  clearInterval(timer)
  return {
    longest,
    came: settled.map(({ status }) => status),
    reasons: settled.map((each) => each.status === 'rejected' && codeOf(each.reason)),
  }
}

function codeOf(reason: unknown): string | undefined {
  return (reason as { code?: string }).code
}
