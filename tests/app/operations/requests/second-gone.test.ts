import { expect, test } from 'vitest'

import { changeColleague, endAccount } from '#app/operations/people/change-colleague'
import { listSecondsGone } from '#app/operations/requests/second-gone'
import type { Role } from '#app/operations/rights'

import { aPerson, at, codesOf, letAlone, twoPeople, type Person } from './four-eyes'

const scope = { surveys: [], countries: [] }

function giveRoles(by: Person, { session }: Person, roles: Role[], revision = 1) {
  const person = { id: session.colleague.id, revision, scope }
  return (evenSecond: boolean) => codesOf(changeColleague(by, { ...person, roles, evenSecond }))
}

test('the last second person goes only where it was read what follows', async () => {
  const { amara, bo, context } = await twoPeople()
  const give = giveRoles(amara, bo, ['designer'])

  expect(await give(false)).toEqual(['second-leaves'])
  expect(await listSecondsGone(context)).toEqual([])
  expect(await give(true)).toEqual(['done'])
  expect(await listSecondsGone(context)).toEqual([{ name: 'Bo', who: 'Amara', day: '2026-02-01' }])
})

test('that it happened is told for thirty days, also if the role is given back at once', async () => {
  const { amara, bo, context } = await twoPeople()
  await giveRoles(amara, bo, ['designer'])(true)
  expect(await giveRoles(amara, bo, ['key-holder'], 2)(false)).toEqual(['done'])

  expect(await listSecondsGone(at(context, '2026-03-03'))).toHaveLength(1)
  expect(await listSecondsGone(at(context, '2026-03-04'))).toEqual([])
})

test('an account that ends is looked at in the same way', async () => {
  const { amara, bo } = await twoPeople()
  const { id } = bo.session.colleague

  expect(await codesOf(endAccount(amara, { id, revision: 1 }))).toEqual(['second-leaves'])
  expect(await codesOf(endAccount(amara, { id, revision: 1, evenSecond: true }))).toEqual(['done'])
})

test('an administrator counts where nobody else could decide about keys', async () => {
  const { amara, bo, context } = await twoPeople()
  const ada = await aPerson(context, 'Ada', ['administrator'])
  await giveRoles(amara, bo, ['designer'])(true)

  expect(await giveRoles(amara, ada, ['auditor'])(false)).toEqual(['second-leaves'])
})

test('others go as they always did, and so does everybody where one person is enough', async () => {
  const { amara, bo, context } = await twoPeople()
  const chi = await aPerson(context, 'Chi', ['key-holder'])

  expect(await giveRoles(amara, chi, ['designer'])(false)).toEqual(['done'])
  await letAlone(context)
  expect(await giveRoles(amara, bo, ['designer'])(false)).toEqual(['done'])
  expect(await listSecondsGone(context)).toEqual([])
})
