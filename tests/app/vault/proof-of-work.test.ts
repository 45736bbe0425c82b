import fc from 'fast-check'
import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'

import { makeChallenge, verifySolution } from '#app/vault/proof-of-work'
import { solve } from '#app/vault/solve-challenge'

import { random } from './samples'

const secret = random(32)
const hour = 500_000
const challenge = makeChallenge(secret, { maxNumber: 1000, hour }, random)
const payload = (await solve(challenge)) ?? ''

test('a challenge is solved and the solution is accepted until the end of the next hour', () => {
  expect(verifySolution(secret, payload, hour)).toBe(true)
  expect(verifySolution(secret, payload, hour + 1)).toBe(true)
  expect(verifySolution(secret, payload, hour + 2)).toBe(false)
})

test('the challenge follows altcha’s protocol', () => {
  const { number } = JSON.parse(atob(payload)) as { number: number }
  const hash = createHash('sha256').update(`${challenge.salt}${number}`).digest('hex')

  expect(challenge.challenge).toBe(hash)
  expect(challenge.signature).toBe(createHmac('sha256', secret).update(hash).digest('hex'))
  expect(challenge.salt).toMatch(/^[0-9a-f]{24}\?expires=1800007200&$/)
})

test('digits cannot be moved from the number to the date', () => {
  const { number, salt } = JSON.parse(atob(payload)) as { number: number; salt: string }
  const moved = { salt: salt.replace('&', `${String(number)[0] ?? ''}&`), number }
  const open = { salt: `${salt.slice(0, -1)}${number}`, number: 0 }

  expect(verifySolution(secret, changed(moved), hour)).toBe(false)
  expect(verifySolution(secret, changed(open), hour)).toBe(false)
})

test('a solution is worth nothing with another number, signature, date or server', () => {
  const { salt } = challenge
  const later = salt.replace('1800007200', '1900007200')

  for (const parts of [{ number: 1001 }, { signature: 'a'.repeat(64) }, { salt: later }]) {
    expect(verifySolution(secret, changed(parts), hour)).toBe(false)
  }
  expect(verifySolution(random(32), payload, hour)).toBe(false)
})

test('nothing whatever makes checking a solution throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (text, value) => {
      expect(verifySolution(secret, text, hour)).toBe(false)
      expect(
        verifySolution(secret, Buffer.from(JSON.stringify(value)).toString('base64'), hour),
      ).toBe(false)
    }),
  )
})

test('a challenge without a solution is given up', async () => {
  expect(await solve({ ...challenge, challenge: '0'.repeat(64), maxnumber: 300 })).toBeUndefined()
})

test('two challenges have nothing in common', () => {
  const other = makeChallenge(secret, { maxNumber: 1000, hour }, random)

  expect(other.salt).not.toBe(challenge.salt)
  expect(other.challenge).not.toBe(challenge.challenge)
})

function changed(parts: object): string {
  return btoa(JSON.stringify({ ...(JSON.parse(atob(payload)) as object), ...parts }))
}
