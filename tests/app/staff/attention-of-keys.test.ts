import { expect, test } from 'vitest'

import { changeColleague, endAccount } from '#app/operations/people/change-colleague'
import { attentionOfKeys } from '#app/staff/keys/attention-of-keys'
import type { Role } from '#app/operations/rights'

import { newHolder, publishNow, register, soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { makeKeyOf, holdKey } from '../operations/keys/a-key'
import { aColleague, aWorkplace, sessionOf, type Workplace } from '../operations/people/a-workplace'

async function aPlace() {
  const { context, token } = await aWorkplace()
  const session = await sessionOf(context, token)
  const told = async (roles: Role[] = ['administrator']) => {
    const waiting = await attentionOfKeys({ ...context, session, roles })
    return waiting.map(({ code, facts }) => [code, facts?.name].filter(Boolean).join(' '))
  }
  return { context, amara: session.colleague, told }
}

async function aKeyHolder(context: Workplace, name: string) {
  return (await aColleague(context, name, ['key-holder'])).session.colleague
}

test('a second key holder is asked for until there is one, of those only who keep keys', async () => {
  const { context, amara, told } = await aPlace()
  expect(await told()).toEqual(['no-holder'])

  await holdKey(context, amara)
  expect(await told()).toEqual(['second-holder'])
  expect(await told(['designer', 'auditor'])).toEqual([])

  await holdKey(context, await aKeyHolder(context, 'Bo'))
  expect(await told()).toEqual([])
})

test('whoever is there to hold a key and has none is told to make it, and not to find somebody else', async () => {
  const { context, amara } = await aPlace()
  await holdKey(context, amara)
  const { session } = await aColleague(context, 'Bo', ['key-holder'])
  const told = async () => {
    const waiting = await attentionOfKeys({ ...context, session, roles: ['key-holder'] })
    return waiting.map(({ code }) => code)
  }
  expect(await told()).toEqual(['make-own-key'])

  await register(context, await newHolder('Dee'))
  must(await publishNow(context, soundSurvey()))
  await makeKeyOf(context, session.colleague)

  expect(await told()).toEqual(['own-key-waits'])
})

test('keys that wait, and keys whose holder has gone, are told of by name', async () => {
  const { context, amara, told } = await aPlace()
  const bo = await aKeyHolder(context, 'Bo')
  await holdKey(context, amara)
  await holdKey(context, bo)
  await register(context, await newHolder('Dee'))
  must(await publishNow(context, soundSurvey()))
  await makeKeyOf(context, await aKeyHolder(context, 'Chen'))
  must(await endAccount(context, { id: bo.id, revision: bo.revision }))

  expect(await told()).toEqual(['key-waits Chen', 'key-left-behind Bo'])
})

test('a key whose owner is no key holder any more is told of, and no other', async () => {
  const { context, amara, told } = await aPlace()
  const bo = await aKeyHolder(context, 'Bo')
  await holdKey(context, amara)
  await holdKey(context, bo)
  const others = { roles: ['designer' as const], scope: { surveys: [], countries: [] } }

  must(await changeColleague(context, { id: bo.id, revision: 1, ...others, evenSecond: true }))

  expect(await told()).toEqual(['key-without-role Bo'])
})
