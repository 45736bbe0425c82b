import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { rewrapKeys } from '#app/analysis/keys/rewrap-keys'
import { rewrap } from '#app/cli/staff/rewrap'
import { addKeyHolder } from '#app/operations/add-key-holder'
import { changeColleague, endAccount } from '#app/operations/people/change-colleague'
import { findKey } from '#app/operations/keys/find-key'
import { letKeyIn } from '#app/operations/keys/let-key-in'
import { listKeys, listWaiting } from '#app/operations/keys/list-keys'
import { listKeysOfHolder } from '#db/register/queries/survey-keys'

import { newHolder, publishNow, soundSurvey } from '../a-network'
import { must } from '../answering'
import { aColleague, aWorkplace, later, sessionOf } from '../people/a-workplace'
import { asSent, holdKey, makeKeyOf, proofBy } from './a-key'
import { aWaitingKey, letChenIn, refusal, sharedBy } from './a-waiting-key'

/** Amara and Bo hold keys, one survey is published, and Chen has made a key since. */

test('a waiting key that is let in by command belongs to whoever made it', async () => {
  const { context, first, made, chen } = await aWaitingKey()
  const next = { publicKey: made.pair.publicKey, fingerprint: made.fingerprint }

  const wrapped = await rewrap(context.register, first.pair, next)
  must(await addKeyHolder(context, { name: 'Chen', ...next, wrapped }))

  expect(await listWaiting(context.register)).toEqual([])
  const keys = await listKeys(context.register)
  expect(keys.find(({ name }) => name === 'Chen')).toMatchObject({ owner: { id: chen.id } })
})

test.each([
  ['not-compared', { compared: false }],
  ['keys-missing', { wrapped: '' }],
  ['keys-not-opened', { proof: '' }],
  ['keys-damaged', { wrapped: '[]' }],
  ['keys-damaged', { wrapped: '{"survey":"k7m2"}' }],
  ['keys-damaged', { wrapped: '[{"survey":"k7m2","wrapped":"AAAA"}]' }],
  ['no-key-at-hand', { by: 'somebody else' }],
  ['key-gone', { fingerprint: 'ffff ffff ffff ffff ffff ffff' }],
])('a key is not let in: %s', async (code, wrong) => {
  const place = await aWaitingKey()
  const roles = ['administrator' as const]
  const { made, first, reader } = place
  const { fingerprint } = made
  const proof = await proofBy(place.context, first, fingerprint, reader)
  const shown = { by: reader.person, session: reader.session, proof }
  const right = { fingerprint, compared: true, wrapped: 'x', ...shown }

  const refused = await letKeyIn({ ...place.context, roles }, { ...right, ...wrong })

  expect(refused).toEqual({ ok: false, problems: [{ code }] })
  expect(await listWaiting(place.context.register)).toHaveLength(1)
})

test('copies for a survey that is not there, or twice for one, are refused', async () => {
  const place = await aWaitingKey()
  const [copy] = await sharedBy(place.context, place.first, place.made)
  const sent = (...of: string[]) => {
    return asSent(
      'survey',
      of.map((survey) => ({ of: survey, wrapped: copy?.wrapped ?? new Uint8Array() })),
    )
  }
  const damaged = { ok: false, problems: [{ code: 'keys-damaged' }] }

  expect(await letChenIn(place, { wrapped: sent('k7m2', 'x9x9') })).toEqual(damaged)
  expect(await letChenIn(place, { wrapped: sent('k7m2', 'k7m2') })).toEqual(damaged)
})

test('a survey published meanwhile has to be shared too', async () => {
  const place = await aWaitingKey()
  const wrapped = asSent('survey', await sharedBy(place.context, place.first, place.made))
  must(await publishNow(place.context, { ...soundSurvey(), slug: 'another', code: 'm3n4' }))

  const refused = await letChenIn(place, { wrapped })

  expect(refused).toEqual({
    ok: false,
    problems: [{ code: 'keys-not-wrapped', slugs: ['another'] }],
  })
})

test('nobody lets in a key of their own, though keys of no account are at hand', async () => {
  const place = await aWaitingKey()
  const { chen, context, made } = place

  expect(await letChenIn(place, { by: chen.id })).toEqual(refusal('own-key'))
  const reader = { person: chen.id, roles: chen.roles, session: place.reader.session }
  const found = await findKey(context, made.fingerprint, reader)
  expect(found?.waits && found.key.atHand).toEqual([])
})

test.each([true, false])(
  'a session without the file lets nothing in (something published: %s)',
  async (published) => {
    const { context, token } = await aWorkplace()
    const { colleague: amara, hash: session } = await sessionOf(context, token)
    await holdKey(context, amara)
    if (published) must(await publishNow(context, soundSurvey(), 'a-survey'))
    const { session: chens } = await aColleague(context, 'Chen', ['key-holder'])
    const { fingerprint } = await makeKeyOf(context, chens.colleague)
    const garbage = randomBytes(178)
    garbage[0] = 1
    const wrapped = asSent('survey', [{ of: 'k7m2', wrapped: garbage }])
    const stolen = { fingerprint, by: amara.id, session, compared: true, wrapped }

    for (const [proof, code] of [
      ['', 'keys-not-opened'],
      [randomBytes(32).toString('base64url'), 'not-proven'],
      ['x', 'not-proven'],
    ] as const)
      expect(await letKeyIn(context, { ...stolen, proof })).toEqual(refusal(code))
    expect(await listWaiting(context.register)).toHaveLength(1)
  },
)

test('what a holder’s key told counts for one session, one key and half a day', async () => {
  const place = await aWaitingKey()
  const { context, first, made, reader, chen } = place
  const proof = await proofBy(context, first, made.fingerprint, reader)
  const other = { ...reader, session: randomBytes(32) }
  const elsewhere = await proofBy(context, first, made.fingerprint, other)

  expect(await letChenIn(place, { proof: elsewhere })).toEqual(refusal('not-proven'))
  const nextDay = { ...place, context: later(context, 13 * 3600) }
  expect(await letChenIn(nextDay, { proof })).toEqual(refusal('not-proven'))
  const { fingerprint } = await makeKeyOf(context, chen)
  expect(await letChenIn(place, { fingerprint, proof })).toEqual(refusal('not-proven'))
})

test('the key of somebody who is no key holder is not let in', async () => {
  const place = await aWaitingKey()
  const designer = { roles: ['designer' as const], scope: { surveys: [], countries: [] } }
  const chen = { id: place.chen.id, revision: 1, evenSecond: true }
  must(await changeColleague(place.context, { ...chen, ...designer }))

  expect(await letChenIn(place)).toEqual(refusal('owner-without-role', { name: 'Chen' }))
})

test('a copy of another key than the one that seals the answers is not shared', async () => {
  const { context, first, made } = await aWaitingKey()
  const { publicKey } = (await newHolder('mallory')).pair
  await context.register.updateTable('survey').set({ public_key: publicKey }).execute()
  const next = { publicKey: made.pair.publicKey, fingerprint: made.fingerprint }

  const keys = await listKeysOfHolder(context.register, first.fingerprint)
  const shared = await rewrapKeys(first.pair, first.fingerprint, keys, next)

  expect(shared).toEqual(refusal('survey-key-exchanged', { survey: 'k7m2' }))
  await expect(rewrap(context.register, first.pair, next)).rejects.toThrow('another key')
})

test('once a colleague’s account has ended, their waiting key is let in no more', async () => {
  const place = await aWaitingKey()
  must(await endAccount(place.context, { id: place.chen.id, revision: 1, evenSecond: true }))

  expect(await letChenIn(place, { proof: 'x' })).toEqual(refusal('key-gone'))
})
