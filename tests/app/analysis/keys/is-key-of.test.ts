import { expect, test } from 'vitest'

import { isKeyOf } from '#app/analysis/keys/is-key-of'
import { makeKeyPair } from '#app/vault/survey-key'

const [one, other] = await Promise.all([makeKeyPair(), makeKeyPair()])

test('a pair is the key of its own public half', async () => {
  expect(await isKeyOf(one, one.publicKey)).toBe(true)
})

test('a pair is not the key of another public half, whichever half was exchanged', async () => {
  const mixed = { publicKey: other.publicKey, privateKey: one.privateKey }

  expect(await isKeyOf(one, other.publicKey)).toBe(false)
  expect(await isKeyOf(mixed, other.publicKey)).toBe(false)
  expect(await isKeyOf(mixed, one.publicKey)).toBe(false)
})
