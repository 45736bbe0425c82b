import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { beginFetch } from '#app/operations/analysis/begin-fetch'
import { readHead } from '#app/operations/analysis/read-head'
import { readPart } from '#app/operations/analysis/read-part'
import { erase } from '#app/operations/erase'
import { openEnvelope, unwrapSurveyKey } from '#app/vault/open'
import { findSurvey } from '#db/register/queries/find-survey'
import { addKeyOwner } from '#db/register/queries/key-owners'
import { listLog } from '#db/register/queries/log'

import { kendallTau } from '../../../attacks/kendall-tau'
import { engines, usualEngine } from '../../../support/fresh-stores'
import { aPublishedSurvey } from '../a-network'
import { must } from '../answering'
import { bytesOf } from '../opened-bundle'
import { at, codesOf, twoPeople, type Person } from '../requests/four-eyes'
import { aClosedPlace, addBatch, fetchAll, linesOfPart, slug } from './fetches'

const handedOut = async ({ register }: Person) =>
  (await listLog(register)).filter(({ what }) => what === 'bundle handed out')

test.each(engines)(
  'on %s the parts of a fetch hold every envelope once, to be opened',
  async (engine) => {
    const { amara, holders } = await aClosedPlace(engine, 400)

    const envelopes = await fetchAll(amara)
    const { head, parts, perPart, answers } = must(await readHead(amara, { slug }))

    expect([head.envelopes, parts, perPart]).toEqual([600, 2, 500])
    expect(envelopes.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: answers }, () => 'answers'),
      ...Array.from({ length: 600 - answers }, () => 'text'),
    ])
    expect(answers).toBe(400)
    expect(new Set(envelopes.map(({ id }) => id)).size).toBe(600)
    const { pair, fingerprint: holder } = holders[0]
    const wrapped = head.wrapped.find((each) => each.holder === holder)?.wrapped ?? ''
    const place = { survey: head.survey, holder }
    const key = must(await unwrapSurveyKey(pair, place, bytesOf(wrapped)))
    const opened = envelopes.map(({ id, kind, body }) =>
      openEnvelope(key, { survey: head.survey, kind, id: bytesOf(id) }, bytesOf(body)),
    )
    expect((await Promise.all(opened)).filter(({ ok }) => ok)).toHaveLength(600)
  },
)

test('a part is the same whenever it is asked for, also of a server that was started anew', async () => {
  const { amara } = await aClosedPlace(usualEngine, 400)
  const { order } = must(await beginFetch(amara, { slug }))
  const first = await linesOfPart(amara, order, 2)

  const restarted = { ...amara, random: randomBytes, now: amara.now + 1 }
  const signedInAnew = { ...restarted, session: { ...amara.session, hash: randomBytes(32) } }

  expect(await linesOfPart(signedInAnew, order, 2)).toEqual(first)
})

test('two fetches come in two orders, and neither tells how envelopes are stored', async () => {
  const { amara } = await aClosedPlace(usualEngine, 300)

  const first = (await fetchAll(amara)).map(({ id }) => id)
  const second = (await fetchAll(amara)).map(({ id }) => first.indexOf(id))

  expect([...second].sort((a, b) => a - b)).toEqual(first.map((_, place) => place))
  for (const [from, to] of [
    [0, 300],
    [300, first.length],
  ]) {
    expect(Math.abs(kendallTau(second.slice(from, to)))).toBeLessThan(0.25)
    const stored = first.slice(from, to).map((id) => Buffer.from(bytesOf(id)).toString('hex'))
    const sorted = [...stored].sort()
    expect(Math.abs(kendallTau(stored.map((id) => sorted.indexOf(id))))).toBeLessThan(0.25)
  }
})

test('a fetch is noted when it begins, and nothing else about it', async () => {
  const { amara, bo } = await aClosedPlace()
  const before = await listLog(amara.register)

  await fetchAll(at(amara, '2026-03-10'))
  must(await readHead(amara, { slug }))
  expect(await handedOut(amara)).toMatchObject([{ who: 'Amara', on_day: '2026-03-10' }])
  await fetchAll(at(bo, '2026-03-12'))

  expect((await listLog(amara.register)).length).toBe(before.length + 2)
  expect(await findSurvey(amara.register, 'k7m2')).toMatchObject({ bundled_on: '2026-03-10' })
})

test('before anybody fetched it, a survey shows neither head nor parts', async () => {
  const { amara } = await aClosedPlace()

  expect(await codesOf(readHead(amara, { slug }))).toEqual(['never-handed-out'])
  const part = { slug, order: 'x', part: 1 }
  expect(await codesOf(readPart(amara, part))).toEqual(['never-handed-out'])
  expect(await handedOut(amara)).toEqual([])
})

test('an open survey, an erased one and one that never was are handed out to nobody', async () => {
  const { context } = await aPublishedSurvey()
  const door = { now: context.hour * 3_600_000, secret: new Uint8Array(32) }
  const { amara } = await twoPeople(usualEngine, { ...context, ...door })
  const begun = (day: string, named = slug) => codesOf(beginFetch(at(amara, day), { slug: named }))

  expect(await begun('2026-02-10', 'nothing')).toEqual(['not-published'])
  expect(await begun('2026-03-02')).toEqual(['not-closed-yet'])
  expect(await findSurvey(context.register, 'k7m2')).toMatchObject({ bundled_on: null })
  const later = at(amara, '2027-03-05')
  const { order } = must(await beginFetch(later, { slug }))
  must(await erase(later, { slug }))

  expect(await begun('2027-03-05')).toEqual(['survey-erased'])
  expect(await codesOf(readHead(later, { slug }))).toEqual(['survey-erased'])
  expect(await codesOf(readPart(later, { slug, order, part: 1 }))).toEqual(['survey-erased'])
})

test('answers that are added meanwhile make the browser begin anew, with all of them', async () => {
  const { amara } = await aClosedPlace(usualEngine, 400)
  const { order } = must(await beginFetch(amara, { slug }))
  await linesOfPart(amara, order, 1)

  await addBatch(amara)

  expect(await codesOf(readPart(amara, { slug, order, part: 2 }))).toEqual(['order-changed'])
  expect(await fetchAll(amara)).toHaveLength(615)
})

test('one envelope in the place of another is another set, for all that the count is the same', async () => {
  const { amara } = await aClosedPlace()
  const begun = must(await beginFetch(amara, { slug }))
  const [one] = await linesOfPart(amara, begun.order, 1)

  await amara.responses
    .updateTable('envelope')
    .set({ id: randomBytes(16) })
    .where('id', '=', bytesOf(one?.id ?? ''))
    .execute()

  const part = { slug, order: begun.order, part: 1 }
  expect(await codesOf(readPart(amara, part))).toEqual(['order-changed'])
})

test('an order is good for whoever began with it, at this server, and for nobody else', async () => {
  const { amara, bo } = await aClosedPlace()
  const { order } = must(await beginFetch(amara, { slug }))
  const codeOf = (person: Person, shown: string) =>
    codesOf(readPart(person, { slug, order: shown, part: 1 }))
  const changed = (order.startsWith('A') ? 'B' : 'A') + order.slice(1)

  expect(await codeOf(amara, order)).toEqual(['done'])
  for (const wrong of ['', 'x', changed, order.slice(0, -4), `${order}AAAA`, 'é'.repeat(3000)])
    expect(await codeOf(amara, wrong)).toEqual(['order-unknown'])
  expect(await codeOf(bo, order)).toEqual(['order-unknown'])
  expect(await codeOf({ ...amara, secret: randomBytes(32) }, order)).toEqual(['order-unknown'])
})

test('there is no part before the first and none after the last', async () => {
  const { amara } = await aClosedPlace()
  const { order, parts } = must(await beginFetch(amara, { slug }))

  expect(parts).toBe(1)
  for (const part of [0, 2, -1, 1.5, NaN, Infinity])
    expect(await codesOf(readPart(amara, { slug, order, part }))).toEqual(['no-such-part'])
})

test('a survey that nobody answered has no part at all', async () => {
  const { amara } = await aClosedPlace(usualEngine, 0)

  expect(must(await beginFetch(amara, { slug }))).toMatchObject({
    envelopes: 0,
    answers: 0,
    parts: 0,
  })
})

test('of the copies of its key a reader sees their own, and those that belong to no account', async () => {
  const { amara, bo, holders } = await aClosedPlace()
  must(await beginFetch(amara, { slug }))
  const [own, other] = holders.map(({ fingerprint }) => fingerprint)
  const boOwns = { fingerprint: other ?? '', person: bo.session.colleague.id }
  await addKeyOwner(amara.register, boOwns)

  const read = must(await readHead(amara, { slug }))

  expect(read.me).toEqual([own])
  expect(read.head.wrapped.map(({ holder }) => holder)).toEqual([own])
  expect(must(await readHead(bo, { slug })).me.sort()).toEqual([own, other].sort())
})
