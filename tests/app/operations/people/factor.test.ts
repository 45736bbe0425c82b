import { Secret, TOTP } from 'otpauth'
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'

import { newFactor } from '#app/operations/people/factor'
import { beginFactor, endFactor, renewRecoveryCodes } from '#app/operations/people/keep-factor'
import { passFactor } from '#app/operations/people/pass-factor'
import { signIn } from '#app/operations/people/sign-in'

import { engines } from '../../../support/fresh-stores'
import { must } from '../answering'
import { aWorkplace, later, password, sessionOf, type Workplace } from './a-workplace'

const amara = { name: 'Amara', password }

test.each(engines)(
  'on %s the six digits of a telephone are asked for and taken',
  async (engine) => {
    const { context, secret } = await withFactor(engine)
    const { token, factorDue } = must(await signIn(context, amara))
    expect(factorDue).toBe(true)
    expect((await sessionOf(context, token)).factorDue).toBe(true)

    must(await passFactor(context, await sessionOf(context, token), digitsAt(secret, context)))

    expect((await sessionOf(context, token)).factorDue).toBe(false)
  },
)

test('digits work once, and for a step of the clock early or late', async () => {
  const { context, secret } = await withFactor()
  const { token } = must(await signIn(context, amara))
  const session = await sessionOf(context, token)
  const digits = digitsAt(secret, later(context, 30))
  must(await passFactor(context, session, digits))

  const again = await passFactor(context, session, digits)
  const old = await passFactor(context, session, digitsAt(secret, later(context, -90)))

  const wrong = { ok: false, problems: [{ code: 'digits-wrong' }] }
  expect([again, old]).toEqual([wrong, wrong])
})

test('guessing digits becomes slow', async () => {
  const { context } = await withFactor()
  const session = await sessionOf(context, must(await signIn(context, amara)).token)

  const guesses = await Promise.all(
    Array.from({ length: 50 }, (_, n) => passFactor(context, session, String(100_000 + n))),
  )

  const looked = guesses.filter((each) => !each.ok && each.problems[0]?.code === 'digits-wrong')
  expect(looked.length).toBeLessThan(7)
})

test('a recovery code does once what the telephone does', async () => {
  const { context, codes } = await withFactor()
  expect(new Set(codes).size).toBe(10)
  const session = await sessionOf(context, must(await signIn(context, amara)).token)

  must(await passFactor(context, session, ` ${codes[3]?.toUpperCase() ?? ''} `))

  expect((await passFactor(context, session, codes[3] ?? '')).ok).toBe(false)
  expect((await passFactor(context, session, codes[4] ?? '')).ok).toBe(true)
})

test('new recovery codes end the old ones', async () => {
  const { context, codes, token } = await withFactor()
  const session = await sessionOf(context, token)

  const fresh = must(await renewRecoveryCodes(context, session)).codes

  expect((await passFactor(context, session, codes[0] ?? '')).ok).toBe(false)
  expect((await passFactor(context, session, fresh[0] ?? '')).ok).toBe(true)
})

test('the second factor ends with the password only, and with it at once', async () => {
  const { context, token } = await withFactor()
  const session = await sessionOf(context, token)

  expect(await endFactor(context, session, 'a guess of somebody')).toMatchObject({ ok: false })
  must(await endFactor(context, session, password))

  expect(must(await signIn(context, amara)).factorDue).toBe(false)
})

test('guessing the password that ends the second factor becomes slow', async () => {
  const { context, token } = await withFactor()
  const session = await sessionOf(context, token)

  const guesses = await Promise.all(
    Array.from({ length: 20 }, (_, n) => endFactor(context, session, `a guess ${n}`)),
  )

  const looked = guesses.filter((each) => !each.ok && each.problems[0]?.code === 'password-wrong')
  expect(looked.length).toBeLessThan(7)
})

test('the register holds the secret of no telephone, and another server’s secret opens none', async () => {
  const { context, secret } = await withFactor()
  const { token } = must(await signIn(context, amara))
  const people = await context.register.selectFrom('person').select('factor').execute()

  const kept = Buffer.from(people[0]?.factor ?? []).toString('latin1')
  expect(kept.length).toBeGreaterThan(30)
  expect(kept).not.toContain(secret)
  const elsewhere = { ...context, secret: randomBytes(32) }
  const passed = await passFactor(
    elsewhere,
    await sessionOf(context, token),
    digitsAt(secret, context),
  )
  expect(passed).toEqual({ ok: false, problems: [{ code: 'factor-unreadable' }] })
})

async function withFactor(engine?: Parameters<typeof aWorkplace>[0]) {
  const { context, token } = await aWorkplace(engine)
  const { secret } = newFactor(context.random, { network: 'The network', name: 'Amara' })
  const before = later(context, -60)
  const digits = digitsAt(secret, before)
  const begun = await beginFactor(before, await sessionOf(context, token), { secret, digits })
  return { context, token, secret, codes: must(begun).codes }
}

function digitsAt(secret: string, { now }: Workplace): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now })
}
