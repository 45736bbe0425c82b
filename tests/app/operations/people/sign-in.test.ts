import { expect, test } from 'vitest'

import { changeLanguage } from '#app/operations/people/change-language'
import { changePassword } from '#app/operations/people/change-password'
import { findOpenSession, idleHours, longestHours, signOut } from '#app/operations/people/session'
import { signIn } from '#app/operations/people/sign-in'
import { keepHouse } from '#app/operations/keep-house'

import { engines } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aWorkplace, later, password, sessionOf, type Workplace } from './a-workplace'

const amara = { name: 'Amara', password }
const hour = 3600

test.each(engines)('on %s a name and its password open a session', async (engine) => {
  const { context } = await aWorkplace(engine)

  const { token, factorDue } = must(await signIn(context, { name: ' AMARA ', password }))

  expect(factorDue).toBe(false)
  expect((await sessionOf(context, token)).colleague).toMatchObject({ name: 'Amara' })
})

test('the language chosen at the door is kept by whoever never chose one', async () => {
  const { context, token } = await aWorkplace()
  const session = await sessionOf(context, token)
  const langAfter = async (lang?: string) => {
    const signedIn = must(await signIn(context, { ...amara, lang }))
    return (await sessionOf(context, signedIn.token)).colleague.lang
  }

  expect(await langAfter('es')).toBe(session.colleague.lang)
  await changeLanguage(context, session, '')
  await signIn(context, { ...amara, password: 'a guess of mine', lang: 'fr' })

  expect(await langAfter()).toBe('')
  expect(await langAfter('es')).toBe('es')
  expect(await langAfter('ru')).toBe('es')
})

test('a wrong password and a name that nobody bears are answered alike', async () => {
  const { context } = await aWorkplace()

  const wrong = await signIn(context, { ...amara, password: 'four calm umbrellas' })
  const nobody = await signIn(context, { ...amara, name: 'Bo' })

  expect(wrong).toEqual({ ok: false, problems: [{ code: 'not-known' }] })
  expect(nobody).toEqual(wrong)
})

test.each(['Amara', 'Nobody'])('tries for %s wait longer and longer', async (name) => {
  const { context } = await aWorkplace()
  const waits: number[] = []
  let at = context
  for (let tries = 0; tries < 30; tries += 1) {
    const tried = await signIn(at, { name, password: 'a guess of somebody' })
    const problem = tried.ok ? undefined : tried.problems[0]
    if (problem?.code !== 'wait') continue
    waits.push(problem.seconds)
    at = later(at, problem.seconds)
  }

  expect(waits.slice(0, 11)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
})

test('the right password ends the waiting', async () => {
  const { context } = await aWorkplace()
  for (let tries = 0; tries < 4; tries += 1) await guess(context)
  must(await signIn(context, amara))

  await guess(context)

  expect((await signIn(context, amara)).ok).toBe(true)
})

test('of a hundred guesses at once a few are looked at', async () => {
  const { context } = await aWorkplace()

  const guesses = await Promise.all(Array.from({ length: 100 }, () => guess(context)))

  const looked = guesses.filter((each) => !each.ok && each.problems[0]?.code === 'not-known')
  expect(looked.length).toBeLessThan(7)
})

test('a session ends after a working day without a click, and after a week in any case', async () => {
  const { context, token } = await aWorkplace()

  expect(await findOpenSession(later(context, (idleHours - 1) * hour), token)).toBeDefined()
  expect(await findOpenSession(later(context, (2 * idleHours - 2) * hour), token)).toBeDefined()
  expect(await findOpenSession(later(context, 3 * idleHours * hour), token)).toBeUndefined()
  const { token: busy } = must(await signIn(context, amara))
  let last = await findOpenSession(context, busy)
  for (let hours = 0; hours < longestHours; hours += idleHours - 1)
    last = await findOpenSession(later(context, hours * hour), busy)
  expect(last).toBeDefined()
  expect(await findOpenSession(later(context, longestHours * hour), busy)).toBeUndefined()
})

test('whoever signs out is out, and nobody else', async () => {
  const { context, token } = await aWorkplace()
  const { token: other } = must(await signIn(context, amara))

  await signOut(context, other)

  expect(await findOpenSession(context, other)).toBeUndefined()
  expect(await findOpenSession(context, token)).toBeDefined()
})

test('a changed password signs out everywhere else, and the old one is good for nothing', async () => {
  const { context, token } = await aWorkplace()
  const { token: other } = must(await signIn(context, amara))
  const fresh = 'seven loud umbrellas'

  const own = await sessionOf(context, token)
  must(await changePassword(context, own, { present: password, password: fresh, again: fresh }))

  expect(await findOpenSession(context, other)).toBeUndefined()
  expect(await findOpenSession(context, token)).toBeDefined()
  expect((await signIn(context, amara)).ok).toBe(false)
  expect((await signIn(context, { ...amara, password: fresh })).ok).toBe(true)
})

test.each([
  ['short', 'password-short'],
  ['a'.repeat(300), 'password-long'],
  ['aaaaaaaaaaaaab', 'password-plain'],
  ['abcdefghijklm', 'password-plain'],
  ['123456789012345', 'password-plain'],
  ['Amara Amara 12', 'password-plain'],
])('%s is no new password', async (typed, code) => {
  const { context, token } = await aWorkplace()
  const own = await sessionOf(context, token)

  const changed = await changePassword(context, own, {
    ...{ present: password, password: typed, again: typed },
  })

  expect(changed).toMatchObject({ problems: [{ code }] })
})

test('sessions that ended are forgotten at night', async () => {
  const { context, token } = await aWorkplace()
  await keepHouse({ ...later(context, 30 * hour), today: '2026-02-02' })

  expect(await context.register.selectFrom('staff_session').selectAll().execute()).toEqual([])
  expect(await findOpenSession(context, token)).toBeUndefined()
})

test('the register holds no password and no token', async () => {
  const { context, token } = await aWorkplace()
  const people = await context.register.selectFrom('person').selectAll().execute()
  const sessions = await context.register.selectFrom('staff_session').selectAll().execute()

  const kept = JSON.stringify([
    people,
    sessions.map(({ hash }) => Buffer.from(hash).toString('utf8')),
  ])
  expect(kept).toContain('$argon2id$v=19$m=19456,t=3,p=1$')
  expect(kept).not.toContain(password)
  expect(kept).not.toContain(token)
})

function guess(context: Workplace) {
  return signIn(context, { name: 'Amara', password: 'a guess of somebody' })
}
