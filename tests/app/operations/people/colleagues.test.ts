import { expect, test } from 'vitest'

import { acceptInvitation } from '#app/operations/people/accept-invitation'
import { changeColleague, endAccount } from '#app/operations/people/change-colleague'
import { invite, inviteBack, takeBackInvitation } from '#app/operations/people/invite'
import { findOpenSession } from '#app/operations/people/session'
import { signIn } from '#app/operations/people/sign-in'
import { findBrokenLogEntry, listLog } from '#db/register/queries/log'
import { listInvitations } from '#db/register/queries/invitations'

import { engines } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aColleague, aWorkplace, later, password, sessionOf } from './a-workplace'

const nowhere = { surveys: [], countries: [] }
const typed = { password, again: password, lang: 'ru' }
const day = 24 * 3600

test.each(engines)('on %s an invitation becomes an account with its roles', async (engine) => {
  const { context } = await aWorkplace(engine)
  const scope = { surveys: ['access-to-health-2026'], countries: ['KE'] }
  const { token } = must(await invite(context, { name: 'Chen Li', roles: ['consultant'], scope }))

  const { token: theirs } = must(await acceptInvitation(context, { token, ...typed }))

  const { colleague } = await sessionOf(context, theirs)
  expect(colleague).toMatchObject({ name: 'Chen Li', roles: ['consultant'], scope, lang: 'ru' })
})

test('an invitation is good once, for a week, and until it is taken back', async () => {
  const { context } = await aWorkplace()
  const one = must(await invite(context, { name: 'Bo', roles: ['designer'], scope: nowhere }))
  const two = must(await invite(context, { name: 'Chen', roles: ['designer'], scope: nowhere }))
  const three = must(await invite(context, { name: 'Dana', roles: ['auditor'], scope: nowhere }))
  const invited = await listInvitations(context.register)
  const third = invited.find(({ name }) => name === 'Dana')
  must(await takeBackInvitation(context, { id: third?.id ?? '' }))

  must(await acceptInvitation(context, { token: one.token, ...typed }))
  const again = await acceptInvitation(context, { token: one.token, ...typed })
  const late = { ...later(context, 8 * day), today: '2026-02-09' }
  const expired = await acceptInvitation(late, { token: two.token, ...typed })
  const takenBack = await acceptInvitation(context, { token: three.token, ...typed })

  const gone = { ok: false, problems: [{ code: 'invitation-gone' }] }
  expect([again, expired, takenBack]).toEqual([gone, gone, gone])
})

test('two people who take one link at once make one account', async () => {
  const { context } = await aWorkplace()
  const { token } = must(await invite(context, { name: 'Bo', roles: ['designer'], scope: nowhere }))

  const taken = await Promise.all(
    [1, 2, 3].map(() => acceptInvitation(context, { token, ...typed })),
  )

  expect(taken.filter(({ ok }) => ok)).toHaveLength(1)
})

test.each(['amara', ' AMARA', 'Ａｍａｒａ'])('“%s” is taken by Amara', async (name) => {
  const { context } = await aWorkplace()

  const invited = await invite(context, { name, roles: ['designer'], scope: nowhere })

  expect(invited).toEqual({ ok: false, problems: [{ code: 'name-taken' }] })
})

test('somebody who lost everything gets back in, and is signed out everywhere else', async () => {
  const { context } = await aWorkplace()
  const { token: before, session } = await aColleague(context, 'Bo', ['designer'])
  const { token } = must(await inviteBack(context, { person: session.colleague.id }))
  const fresh = 'seven loud umbrellas'

  const back = await acceptInvitation(context, { token, password: fresh, again: fresh, lang: 'en' })

  expect(must(back).token).toBeTruthy()
  expect(await findOpenSession(context, before)).toBeUndefined()
  expect((await signIn(context, { name: 'Bo', password })).ok).toBe(false)
  const { colleague } = await sessionOf(context, must(back).token)
  expect(colleague).toMatchObject({ name: 'Bo', roles: ['designer'] })
})

test('other roles hold from the next click on', async () => {
  const { context } = await aWorkplace()
  const { token, session } = await aColleague(context, 'Bo', ['designer'])
  const { id, revision } = session.colleague

  must(await changeColleague(context, { id, revision, roles: ['auditor'], scope: nowhere }))

  expect((await sessionOf(context, token)).colleague.roles).toEqual(['auditor'])
})

test('the second of two who change one person is told so, and changes nothing', async () => {
  const { context } = await aWorkplace()
  const { token, session } = await aColleague(context, 'Bo', ['designer'])
  const { id, revision } = session.colleague
  must(await changeColleague(context, { id, revision, roles: ['auditor'], scope: nowhere }))

  const second = await changeColleague(context, {
    id,
    revision,
    roles: ['designer'],
    scope: nowhere,
  })
  const ended = await endAccount(context, { id, revision })

  const told = { ok: false, problems: [{ code: 'changed-meanwhile' }] }
  expect([second, ended]).toEqual([told, told])
  expect((await sessionOf(context, token)).colleague.roles).toEqual(['auditor'])
})

test('the last administrator stays one', async () => {
  const { context, token } = await aWorkplace()
  const { id, revision } = (await sessionOf(context, token)).colleague

  const ended = await endAccount(context, { id, revision })
  const changed = await changeColleague(context, {
    id,
    revision,
    roles: ['designer'],
    scope: nowhere,
  })

  const told = { ok: false, problems: [{ code: 'last-administrator' }] }
  expect([ended, changed]).toEqual([told, told])
})

test('whose account has ended is out at once, and their name is not given again', async () => {
  const { context } = await aWorkplace()
  const { token, session } = await aColleague(context, 'Bo', ['designer'])

  must(await endAccount(context, session.colleague))

  expect(await findOpenSession(context, token)).toBeUndefined()
  expect((await signIn(context, { name: 'Bo', password })).ok).toBe(false)
  const again = await invite(context, { name: 'Bo', roles: ['designer'], scope: nowhere })
  expect(again).toMatchObject({ problems: [{ code: 'name-taken' }] })
})

test('the log tells who did what to whom', async () => {
  const { context } = await aWorkplace()
  const { session } = await aColleague(context, 'Bo', ['designer'])
  must(await endAccount(context, session.colleague))

  const told = (await listLog(context.register)).map(({ who, what, subject }) => [
    who,
    what,
    subject,
  ])
  expect(told).toEqual([
    ['Amara', 'network set up', 'The network'],
    ['Amara', 'person invited', 'Bo'],
    ['Bo', 'account made', 'Bo'],
    ['Amara', 'account ended', 'Bo'],
  ])
  expect(await findBrokenLogEntry(context.register)).toBeUndefined()
})
