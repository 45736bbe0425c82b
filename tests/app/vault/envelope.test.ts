import fc from 'fast-check'
import { expect, test } from 'vitest'

import { openEnvelope } from '#app/vault/open'
import { envelopeBuckets, pad } from '#app/vault/pad'
import { sealEnvelope } from '#app/vault/seal'
import { suite } from '#app/vault/suite'
import { makeKeyPair } from '#app/vault/survey-key'

import { bytesOf, flipped, somePlace, someText } from './samples'

const key = await makeKeyPair()
const place = { survey: 'k7m2', kind: 'answers', id: new Uint8Array(16).fill(7) } as const
const plaintext = bytesOf('{"answers":{"visits":3}}')
const body = await sealEnvelope(key.publicKey, place, plaintext)
const shut = { ok: false, problems: [{ code: 'does-not-open' }] }

test('what was sealed opens with the survey’s key at its place', async () => {
  await fc.assert(
    fc.asyncProperty(somePlace, someText, async (anyPlace, text) => {
      const sealed = await sealEnvelope(key.publicKey, anyPlace, bytesOf(text))

      expect(await openEnvelope(key, anyPlace, sealed)).toEqual({ ok: true, value: bytesOf(text) })
    }),
    { numRuns: 60 },
  )
})

test('an envelope with any bit turned over does not open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(body.length * 8 - 1), async (bit) => {
      expect(await openEnvelope(key, place, flipped(body, bit))).toEqual(shut)
    }),
    { numRuns: 150 },
  )
})

test('an envelope with any bit of its format or its encapsulated key turned over does not open', async () => {
  for (let bit = 0; bit < 66 * 8; bit += 1) {
    expect(await openEnvelope(key, place, flipped(body, bit))).toEqual(shut)
  }
})

test('a cut or lengthened envelope does not open', async () => {
  for (const length of [0, 1, 65, 66, 67, 82, body.length - 1]) {
    expect(await openEnvelope(key, place, body.slice(0, length))).toEqual(shut)
  }
  expect(await openEnvelope(key, place, Uint8Array.of(...body, 0))).toEqual(shut)
})

test.each([
  ['survey', { ...place, survey: 'k7m3' }],
  ['kind', { ...place, kind: 'text' as const }],
  ['id', { ...place, id: flipped(place.id, 5) }],
  ['shortened id', { ...place, id: place.id.slice(1) }],
])('an envelope does not open at a place with another %s', async (_, elsewhere) => {
  expect(await openEnvelope(key, elsewhere, body)).toEqual(shut)
})

test('an envelope does not open with another survey’s key, nor with halves of two keys', async () => {
  const other = await makeKeyPair()

  expect(await openEnvelope(other, place, body)).toEqual(shut)
  expect(await openEnvelope({ ...key, publicKey: other.publicKey }, place, body)).toEqual(shut)
  expect(await openEnvelope({ ...key, privateKey: other.privateKey }, place, body)).toEqual(shut)
  expect(await openEnvelope({ ...key, privateKey: new Uint8Array(32) }, place, body)).toEqual(shut)
})

test('the length of an envelope tells only its bucket', async () => {
  for (const length of [0, 1020, 1021, 4092, 4093, 16_380, 16_381, 65_532]) {
    const sealed = await sealEnvelope(key.publicKey, place, new Uint8Array(length))

    expect(envelopeBuckets.map((bucket) => 1 + 65 + bucket + 16)).toContain(sealed.length)
  }
})

test('two envelopes of the same text share nothing but the format', async () => {
  const again = await sealEnvelope(key.publicKey, place, plaintext)

  // A point of the curve, written in full, begins with a 4.
  expect(again.slice(0, 2)).toEqual(body.slice(0, 2))
  expect(same(again.slice(2, 66), body.slice(2, 66))).toBeLessThan(8)
  expect(same(again.slice(66), body.slice(66))).toBeLessThan(40)
})

test('an envelope is plain RFC 9180 to anyone who knows how it is bound', async () => {
  const recipientKey = await suite.kem.deserializePrivateKey(key.privateKey)
  const info = bytesOf('soundings/envelope/1')
  const aad = Uint8Array.of(...bytesOf('k7m2\0answers\0'), ...place.id)
  const enc = body.slice(1, 66)

  const padded = await suite.open({ recipientKey, enc, info }, body.slice(66), aad)

  expect(new Uint8Array(padded)).toEqual(pad(plaintext))
})

test('sealing refuses an id of the wrong length, a text beyond the largest bucket and what is no key', async () => {
  const short = { ...place, id: new Uint8Array(8) }

  await expect(sealEnvelope(key.publicKey, short, plaintext)).rejects.toThrow('16 bytes')
  await expect(sealEnvelope(key.publicKey, place, new Uint8Array(65_533))).rejects.toThrow('bucket')
  await expect(sealEnvelope(new Uint8Array(65), place, plaintext)).rejects.toThrow()
})

function same(left: Uint8Array, right: Uint8Array): number {
  return left.filter((byte, at) => byte === right[at]).length
}
