import { expect, test } from 'vitest'

import { changeNetwork, findNetwork } from '#app/operations/people/network'
import { isSetUpLink, offerSetUp, setUp } from '#app/operations/people/set-up'
import { removeKeyHolder } from '#app/operations/remove-key-holder'
import { isSetUp } from '#db/register/queries/is-set-up'

import { engines } from '../../../support/fresh-stores'
import { aPublishedSurvey } from '../a-network'
import { must } from '../answering'
import { holdKey } from '../keys/a-key'
import { anEmptyPlace, aWorkplace, network, password, sessionOf } from './a-workplace'

const amara = { network, name: 'Amara', password, again: password, lang: 'en' }

test.each(engines)('on %s one link makes the first account, once', async (engine) => {
  const context = await anEmptyPlace(engine)
  expect(await isSetUp(context.register)).toBe(false)
  const token = (await offerSetUp(context)) ?? ''
  expect(await isSetUpLink(context, token)).toBe(true)

  const made = must(await setUp(context, { ...amara, token }))
  const again = await setUp(context, { ...amara, token, name: 'Bo' })

  const { colleague } = await sessionOf(context, made.token)
  expect(colleague.roles).toEqual(['administrator', 'designer', 'key-holder'])
  expect(again).toEqual({ ok: false, problems: [{ code: 'set-up-over' }] })
  expect(await offerSetUp(context)).toBeUndefined()
  expect(await findNetwork(context)).toEqual(network)
})

test('a network is set up once somebody works there and holds a key, also when that key is gone', async () => {
  const { context, token } = await aWorkplace()
  expect(await isSetUp(context.register)).toBe(false)

  const { name } = await holdKey(context, (await sessionOf(context, token)).colleague)

  expect(await isSetUp(context.register)).toBe(true)
  must(await removeKeyHolder(context, { name, evenLast: true }))
  expect(await isSetUp(context.register)).toBe(true)
})

test('another link, or an older one, opens nothing', async () => {
  const context = await anEmptyPlace()
  const older = (await offerSetUp(context)) ?? ''
  const newer = (await offerSetUp(context)) ?? ''

  expect(await isSetUpLink(context, older)).toBe(false)
  expect(await isSetUpLink(context, '')).toBe(false)
  expect(await isSetUpLink(context, newer)).toBe(true)
})

test('two who use the link at once make one account', async () => {
  const context = await anEmptyPlace()
  const token = (await offerSetUp(context)) ?? ''

  const made = await Promise.all(
    ['Amara', 'Bo', 'Chen'].map((name) => setUp(context, { ...amara, token, name })),
  )

  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
})

test('all that is wrong is told at once, and nothing is made', async () => {
  const context = await anEmptyPlace()
  const token = (await offerSetUp(context)) ?? ''
  const empty = {
    ...network,
    name: ' ',
    contact: '',
    exit: 'javascript:alert(1)',
    timeZone: 'Mars',
  }

  const made = await setUp(context, {
    ...amara,
    token,
    network: empty,
    name: ' ',
    password: 'short',
  })

  const codes = made.ok ? [] : made.problems.map(({ code }) => code)
  expect(codes).toEqual([
    ...['network-name-missing', 'contact-missing', 'exit-no-address', 'time-zone-unknown'],
    ...['name-missing', 'password-short'],
  ])
  expect(await isSetUpLink(context, token)).toBe(true)
})

test('what was published by command is set up already', async () => {
  const { context } = await aPublishedSurvey()

  expect(await isSetUp(context.register)).toBe(true)
})

test('what the network says of itself is changed whole or not at all', async () => {
  const { context } = await aWorkplace()

  const wrong = await changeNetwork(context, { ...network, name: 'Other', contact: '' })
  expect(wrong).toMatchObject({ problems: [{ code: 'contact-missing' }] })
  expect(await findNetwork(context)).toEqual(network)
  must(await changeNetwork(context, { ...network, name: ' Other ', fourEyes: false }))
  expect(await findNetwork(context)).toEqual({ ...network, name: 'Other', fourEyes: false })
})
