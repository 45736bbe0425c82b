import { expect, test } from 'vitest'

import { changeColleague } from '#app/operations/people/change-colleague'
import { changeNetwork, findNetwork, networkMark } from '#app/operations/people/network'
import { needsSecond } from '#app/operations/requests/needs-second'
import { listLog } from '#db/register/queries/log'

import { must } from '../answering'
import { codesOf, twoPeople } from '../requests/four-eyes'
import { anEmptyPlace, aWorkplace, network, sessionOf } from './a-workplace'

const alone = { ...network, fourEyes: false }

test('as long as two may publish, none of them switches the second person off', async () => {
  const { amara, context } = await twoPeople()

  const refused = await changeNetwork(amara, alone)

  const problem = { code: 'second-person-stays', names: ['Amara', 'Bo'] }
  expect(refused).toEqual({ ok: false, problems: [problem] })
  expect(await findNetwork(context)).toEqual(network)
})

test('where one alone may publish the second person can be switched off, and the log says which way', async () => {
  const { amara, bo, context } = await twoPeople()
  const person = { id: bo.session.colleague.id, revision: 1 }
  const scope = { surveys: [], countries: [] }
  must(await changeColleague(amara, { ...person, roles: ['designer'], scope, evenSecond: true }))

  must(await changeNetwork(amara, { ...alone, contact: 'Elsewhere' }))

  const facts = (await listLog(context.register)).at(-1)?.facts ?? ''
  expect(JSON.parse(facts)).toEqual({ changed: ['contact', 'fourEyes'], fourEyes: 'no' })
})

test('that respondents’ pages name nobody is kept, and the log says so', async () => {
  const { context } = await aWorkplace()

  must(await changeNetwork(context, { ...network, neutral: true }))

  expect(await findNetwork(context)).toEqual({ ...network, neutral: true })
  const facts = (await listLog(context.register)).at(-1)?.facts ?? ''
  expect(JSON.parse(facts)).toEqual({ changed: ['neutral'], neutral: 'yes' })
})

test('where people work, a second person is wanted until somebody says otherwise', async () => {
  const empty = await anEmptyPlace()
  expect(await needsSecond(empty)).toBe(false)
  const { context } = await aWorkplace()
  await context.register.deleteFrom('setting').where('name', '=', 'network.fourEyes').execute()

  expect(await needsSecond(context)).toBe(true)
})

test('a page that was opened before somebody else changed the network changes nothing', async () => {
  const { context, token } = await aWorkplace()
  const amara = { ...context, session: await sessionOf(context, token) }
  must(await changeNetwork(amara, alone))
  const seen = networkMark(await findNetwork(context))
  must(await changeNetwork(amara, network, seen))

  const stale = changeNetwork(amara, { ...alone, contact: 'Elsewhere' }, seen)

  expect(await codesOf(stale)).toEqual(['changed-meanwhile'])
  expect(await findNetwork(context)).toEqual(network)
})
