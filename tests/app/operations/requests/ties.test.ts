import { expect, test } from 'vitest'

import { acceptInvitation } from '#app/operations/people/accept-invitation'
import { changeColleague } from '#app/operations/people/change-colleague'
import { inviteBack } from '#app/operations/people/invite'
import { listDeciders } from '#app/operations/requests/needs-second'
import { invitedOn } from '#app/operations/requests/ties'
import type { Role } from '#app/operations/rights'
import { findSurveyBySlug } from '#db/register/queries/find-survey'

import { must } from '../answering'
import { password, sessionOf } from '../people/a-workplace'
import {
  aPerson,
  approveAs,
  askedBy,
  at,
  codesOf,
  laterSurvey,
  twoHolders,
  type Person,
} from './four-eyes'

const right = 'publish consultations'

/** Somebody opens an account again with a link that another one made. */
async function letBack(by: Person, { session }: Person): Promise<Person> {
  const { id, name, roles } = session.colleague
  const { token: link } = must(await inviteBack(by, { person: id }))
  const typed = { password: `${password} more`, again: `${password} more`, lang: 'en' }
  const { token } = must(await acceptInvitation(by, { token: link, ...typed }))
  return { ...by, session: await sessionOf(by, token), who: name, roles }
}

async function giveRoles(by: Person, { session }: Person, roles: Role[]): Promise<void> {
  const { id } = session.colleague
  const { revision } = await by.register
    .selectFrom('person')
    .select('revision')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const scope = { surveys: [], countries: [] }
  must(await changeColleague(by, { id, revision, roles, scope, evenSecond: true }))
}

test('whoever opened the second account themselves is no second person', async () => {
  const { amara, bo, context } = await twoHolders()
  const id = await askedBy(amara)
  const boAgain = await letBack(amara, bo)

  expect(await approveAs(boAgain, id)).toEqual({
    ok: false,
    problems: [{ code: 'second-let-back', asker: 'Amara', decider: 'Bo', day: context.today }],
  })
  expect(await findSurveyBySlug(context.register, laterSurvey.slug)).toBeUndefined()
})

test('nor is it one who opened the account of whoever asks', async () => {
  const { amara, bo } = await twoHolders()
  await giveRoles(amara, bo, ['key-holder', 'administrator'])
  const administrator = { ...bo, roles: ['key-holder', 'administrator'] as const }
  const amaraAgain = await letBack(administrator, amara)
  const id = await askedBy(amaraAgain)

  expect(await codesOf(approveAs(bo, id))).toEqual(['asker-let-back'])
})

test('a link that was made and never taken, or made by somebody else, ties nobody', async () => {
  const { amara, bo, context } = await twoHolders()
  const chi = await aPerson(context, 'Chi', ['key-holder', 'administrator'])
  const boAgain = await letBack(chi, bo)
  must(await inviteBack(amara, { person: bo.session.colleague.id }))
  const id = await askedBy(amara)

  expect(await codesOf(approveAs(boAgain, id))).toEqual(['done'])
})

test('whom the asker made a decider is none for thirty days', async () => {
  const { amara, context } = await twoHolders()
  const camila = await aPerson(context, 'Camila', ['designer'])
  await giveRoles(amara, camila, ['designer', 'key-holder'])
  const asDecider: Person = { ...camila, roles: ['designer', 'key-holder'] }
  const id = await askedBy(amara)

  expect(await codesOf(approveAs(asDecider, id))).toEqual(['second-given-roles'])
  const late = at(asDecider, '2026-03-01')
  expect(await codesOf(approveAs(late, await askedBy(amara)))).toEqual(['second-given-roles'])
  expect(await listDeciders({ ...context, today: '2026-03-04' }, right, amaraId(amara))).toEqual([
    ...['Bo', 'Camila'],
  ])
})

test('roles that leave the right to decide as it was tie nobody', async () => {
  const { amara, bo } = await twoHolders()
  await giveRoles(amara, bo, ['key-holder', 'translator'])

  expect(await codesOf(approveAs(bo, await askedBy(amara)))).toEqual(['done'])
})

test('a right that was taken and given back by the asker is a given one', async () => {
  const { amara, bo } = await twoHolders()
  await giveRoles(amara, bo, ['designer'])
  await giveRoles(amara, bo, ['key-holder'])

  expect(await codesOf(approveAs(bo, await askedBy(amara)))).toEqual(['second-given-roles'])
})

test('those who are tied to the asker are not named among those who could decide', async () => {
  const { amara, bo, context } = await twoHolders()
  await aPerson(context, 'Chi', ['key-holder'])
  await letBack(amara, bo)

  expect(await listDeciders(context, right, amaraId(amara))).toEqual(['Chi'])
})

test('an invitation ties nobody, and is told for thirty days', async () => {
  const { amara, bo, context } = await twoHolders()
  const invited = { name: 'Bo', by: 'Amara' }

  expect(await invitedOn(context, invited)).toBe(context.today)
  expect(await invitedOn({ ...context, today: '2026-03-04' }, invited)).toBeUndefined()
  expect(await invitedOn(context, { name: 'Amara', by: 'Bo' })).toBeUndefined()
  expect(await codesOf(approveAs(bo, await askedBy(amara)))).toEqual(['done'])
})

function amaraId({ session }: Person): string {
  return session.colleague.id
}
