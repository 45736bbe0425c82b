import fc from 'fast-check'
import { createDecipheriv, hkdfSync, scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'

import { draftBuckets, draftIdFor, lockDraft, unlockDraft } from '#app/vault/draft-cipher'
import { readDigits } from '#app/vault/receipt'
import { makeReturnCode, returnKeysFor, unwrapRootKey, wrapRootKey } from '#app/vault/return-code'

import { bytesOf, flipped, random, someBytes, someSurvey, someText } from './samples'

const rootKey = random(32)
const locked = lockDraft(rootKey, 'k7m2', bytesOf('{"pages":{}}'), random)
const shut = { ok: false, problems: [{ code: 'does-not-open' }] }

test('a draft unlocks with the root key and survey it was locked with', () => {
  fc.assert(
    fc.property(someBytes(32), someSurvey, someText, (key, survey, text) => {
      const draft = lockDraft(key, survey, bytesOf(text), random)

      expect(unlockDraft(key, survey, draft)).toEqual({ ok: true, value: bytesOf(text) })
    }),
  )
})

test('a draft does not unlock with another root key or for another survey', () => {
  expect(unlockDraft(random(32), 'k7m2', locked)).toEqual(shut)
  expect(unlockDraft(rootKey, 'k7m3', locked)).toEqual(shut)
})

test('a draft is bound to where it lies', () => {
  const secret = Uint8Array.from({ length: 32 }, (_, at) => at)
  const { nonce, body } = lockDraft(secret, 'k7m2', bytesOf('{}'), (length) =>
    new Uint8Array(length).fill(7),
  )
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'k7m2\0draft', 32))
  const aad = Buffer.from('1822c84eed95d4af34d14424ffcc6abf', 'hex')

  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad)
  decipher.setAuthTag(body.subarray(-16))
  const plain = Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()])

  expect(Buffer.from(draftIdFor(secret, 'k7m2'))).toEqual(aad)
  expect([plain.readUInt32BE(0), plain.toString('utf8', 4, 6)]).toEqual([2, '{}'])
})

test('a draft with any bit of its nonce or body turned over, or cut short, does not unlock', () => {
  fc.assert(
    fc.property(fc.nat(), (bit) => {
      const body = flipped(locked.body, bit)
      const nonce = flipped(locked.nonce, bit)
      const cut = locked.body.slice(0, bit % locked.body.length)

      expect(unlockDraft(rootKey, 'k7m2', { ...locked, body })).toEqual(shut)
      expect(unlockDraft(rootKey, 'k7m2', { ...locked, nonce })).toEqual(shut)
      expect(unlockDraft(rootKey, 'k7m2', { ...locked, body: cut })).toEqual(shut)
    }),
  )
  expect(unlockDraft(rootKey, 'k7m2', { ...locked, nonce: new Uint8Array(0) })).toEqual(shut)
})

test('the length of a draft tells only its bucket, and a draft may outgrow an envelope', () => {
  for (const length of [0, 1021, 70_000, 262_140]) {
    const { body, nonce } = lockDraft(rootKey, 'k7m2', new Uint8Array(length), random)

    expect(draftBuckets).toContain(body.length - 16)
    expect(nonce).toHaveLength(12)
  }
})

test('writing the same draft twice gives other bytes', () => {
  const again = lockDraft(rootKey, 'k7m2', bytesOf('{"pages":{}}'), random)

  expect(again.nonce).not.toEqual(locked.nonce)
  expect(again.body.slice(0, 16)).not.toEqual(locked.body.slice(0, 16))
})

test('a return code, as typed later, leads back to the root key', async () => {
  const code = makeReturnCode(random)
  const { id, key } = await returnKeysFor(code, 'k7m2')
  const wrapped = wrapRootKey(key, rootKey, random)
  const later = await returnKeysFor(readDigits(code.replace(/.{4}/g, '$& ')) ?? '', 'k7m2')

  expect(later.id).toEqual(id)
  expect(unwrapRootKey(later.key, wrapped)).toEqual({ ok: true, value: rootKey })
})

test('the keys of a return code are scrypt with the stated cost', async () => {
  const { id, key } = await returnKeysFor('123456789012345678901234', 'k7m2')
  const cost = { N: 32_768, r: 8, p: 1, maxmem: 2 ** 26 }
  const bytes = scryptSync('123456789012345678901234', 'soundings/return/k7m2', 48, cost)

  expect(Buffer.from([...id, ...key])).toEqual(bytes)
})

test('a return code leads nowhere in another survey, and another code opens nothing', async () => {
  const code = makeReturnCode(random)
  const here = await returnKeysFor(code, 'k7m2')
  const there = await returnKeysFor(code, 'k7m3')
  const wrapped = wrapRootKey(here.key, rootKey, random)

  expect(there.id).not.toEqual(here.id)
  expect(unwrapRootKey(there.key, wrapped)).toEqual(shut)
})

test('a wrapped root key that was changed or cut does not open', () => {
  const key = random(32)
  const wrapped = wrapRootKey(key, rootKey, random)

  expect(wrapped).toHaveLength(12 + 32 + 16)
  for (let bit = 0; bit < wrapped.length * 8; bit += 1) {
    expect(unwrapRootKey(key, flipped(wrapped, bit))).toEqual(shut)
  }
  for (let length = 0; length < wrapped.length; length += 1) {
    expect(unwrapRootKey(key, wrapped.slice(0, length))).toEqual(shut)
  }
})
