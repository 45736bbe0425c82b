import { expect, test } from 'vitest'

import { decrypt, encrypt } from '#app/vault/aes-gcm'

import { bytesOf, flipped, random } from './samples'

const lock = { key: random(32), nonce: random(12), aad: bytesOf('here') }
const body = encrypt(lock, bytesOf('a draft'))

test('what was encrypted decrypts with the same key, nonce and place', () => {
  expect(decrypt(lock, body)).toEqual(bytesOf('a draft'))
})

test('nothing decrypts with another key, nonce or place, or with a shortened tag', () => {
  expect(decrypt({ ...lock, key: flipped(lock.key, 9) }, body)).toBeUndefined()
  expect(decrypt({ ...lock, nonce: flipped(lock.nonce, 9) }, body)).toBeUndefined()
  expect(decrypt({ ...lock, aad: bytesOf('there') }, body)).toBeUndefined()
  expect(decrypt(lock, body.slice(0, -1))).toBeUndefined()
  expect(decrypt(lock, body.slice(0, 15))).toBeUndefined()
})
