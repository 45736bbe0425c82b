import { expect, test } from 'vitest'

import { findKey } from '#app/operations/keys/find-key'
import { keysAtHand } from '#app/operations/keys/keys-at-hand'
import { turnKeyAway } from '#app/operations/keys/let-key-in'
import { listKeys, listWaiting } from '#app/operations/keys/list-keys'
import { offerKey } from '#app/operations/keys/offer-key'
import { removeKeyHolder } from '#app/operations/remove-key-holder'

import { engines } from '../../../support/fresh-stores'
import { requireSurveyKey } from '../a-network'
import { must } from '../answering'
import { aColleague, aWorkplace, sessionOf } from '../people/a-workplace'
import { holdKey, makeKeyOf } from './a-key'
import { aWaitingKey, letChenIn } from './a-waiting-key'

/** Amara and Bo hold keys, one survey is published, and Chen has made a key since. */

test('the first key counts at once, and the next one waits until its holder was asked', async () => {
  const { context, token } = await aWorkplace()
  const { colleague } = await sessionOf(context, token)
  const { session } = await aColleague(context, 'Bo', ['key-holder'])

  const { fingerprint } = await holdKey(context, colleague)

  const owner = { id: colleague.id, name: 'Amara', ended: false, withoutRole: false }
  const key = { fingerprint, name: 'Amara', addedOn: '2026-02-01', owner }
  expect(await listKeys(context.register)).toEqual([key])
  const { waits } = await makeKeyOf(context, session.colleague)
  expect(waits).toBe(true)
  expect(await listKeys(context.register)).toEqual([key])
})

test.each(engines)(
  'on %s a key made later waits, and opens all once it is let in',
  async (engine) => {
    const place = await aWaitingKey(engine)
    const { context, made, first } = place
    expect(made.waits).toBe(true)
    expect(await listWaiting(context.register)).toMatchObject([{ name: 'Chen' }])

    expect(await letChenIn(place)).toEqual({ ok: true, value: { name: 'Chen' } })

    const key = await requireSurveyKey(context, 'k7m2', made)
    expect(key).toEqual(await requireSurveyKey(context, 'k7m2', first))
    expect(await listWaiting(context.register)).toEqual([])
  },
)

test('whoever makes another key gives the waiting one up', async () => {
  const { context, chen } = await aWaitingKey()

  const { fingerprint } = await makeKeyOf(context, chen)

  expect(await listWaiting(context.register)).toMatchObject([{ fingerprint }])
})

test('a key that was turned away waits no more', async () => {
  const { context, made } = await aWaitingKey()

  must(await turnKeyAway(context, made))

  expect(await listWaiting(context.register)).toEqual([])
  expect(await turnKeyAway(context, made)).toMatchObject({ problems: [{ code: 'key-gone' }] })
})

test('a form that is sent twice registers its key once', async () => {
  const { context, token } = await aWorkplace()
  const { colleague } = await sessionOf(context, token)
  const { fingerprint, pair } = await holdKey(context, colleague)
  const offer = (person: string) =>
    offerKey(context, { person, fingerprint, publicKey: pair.publicKey })

  expect(await offer(colleague.id)).toEqual({ ok: true, value: { waits: false } })
  expect(await offer('somebody')).toMatchObject({ problems: [{ code: 'key-known' }] })
})

test('a second key of one person has a name of its own', async () => {
  const { context, token } = await aWorkplace()
  const { colleague } = await sessionOf(context, token)
  await holdKey(context, colleague)
  await holdKey(context, colleague)

  const names = (await listKeys(context.register)).map(({ name }) => name)
  expect(names).toEqual(['Amara', 'Amara (2)'])
})

test('the key of a removed holder is not taken again', async () => {
  const { context, token } = await aWorkplace()
  const { colleague } = await sessionOf(context, token)
  const { fingerprint, pair } = await holdKey(context, colleague)
  must(await removeKeyHolder(context, { name: 'Amara', evenLast: true }))

  const offered = { person: colleague.id, fingerprint, publicKey: pair.publicKey }
  const refused = await offerKey(context, offered)

  expect(refused).toMatchObject({ problems: [{ code: 'key-of-removed-holder', name: 'Amara' }] })
})

test('copies of survey keys go to their own holder; those of no account to key holders only', async () => {
  const { context, amara, first } = await aWaitingKey()
  const of = async (person: string, role: 'administrator' | 'key-holder') => {
    const mine = await keysAtHand(context.register, { person, roles: [role] })
    return mine.map(({ name, keys }) => [name, keys.length])
  }

  expect(await of(amara.id, 'key-holder')).toEqual([
    ['Amara', 1],
    ['Bo', 1],
  ])
  expect(await of(amara.id, 'administrator')).toEqual([['Amara', 1]])
  expect(await of('somebody', 'administrator')).toEqual([])
  const found = await findKey(context, first.fingerprint, {
    person: 'somebody',
    session: new Uint8Array(32),
    roles: ['administrator'],
  })
  expect(found).toMatchObject({ waits: false, key: { opens: 1, atHand: undefined } })
})
