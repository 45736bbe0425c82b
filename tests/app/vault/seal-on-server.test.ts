import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { createECDH } from 'node:crypto'
import { expect, test } from 'vitest'

import { sealOnce } from '#app/vault/hpke-on-server'
import { openEnvelope } from '#app/vault/open'
import { envelopeBuckets } from '#app/vault/pad'
import { sealEnvelopeOnServer } from '#app/vault/seal-on-server'
import { suite } from '#app/vault/suite'
import { makeKeyPair } from '#app/vault/survey-key'

import vector from './rfc9180.json'
import { bytesOf, flipped, random, somePlace, someText } from './samples'

const key = await makeKeyPair()
const place = { survey: 'k7m2', kind: 'text', id: new Uint8Array(16) } as const

test('the server’s own sealing gives the bytes of the RFC’s vector', () => {
  const ephemeral = createECDH('prime256v1')
  ephemeral.setPrivateKey(hexToBytes(vector.skEm))
  const [first] = vector.encryptions
  const binding = { info: hexToBytes(vector.info), aad: hexToBytes(first?.aad ?? '') }

  const { enc, ct } = sealOnce(
    hexToBytes(vector.pkRm),
    binding,
    hexToBytes(first?.pt ?? ''),
    ephemeral,
  )

  expect(bytesToHex(enc)).toBe(vector.enc)
  expect(bytesToHex(ct)).toBe(first?.ct)
})

test('with the same ephemeral key the server and the library seal the same bytes', async () => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(key.publicKey)
  const lengths = { maxLength: 2000 }
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array(lengths),
      fc.uint8Array(lengths),
      fc.uint8Array(lengths),
      async (info, aad, plaintext) => {
        const ekm = random(32)
        const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm })
        const ct = new Uint8Array(await sender.seal(plaintext, aad))

        expect(sealOnce(key.publicKey, { info, aad }, plaintext, await ecdhOf(ekm))).toEqual({
          enc: Buffer.from(sender.enc),
          ct,
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('what the server sealed opens with the library, at its place only', async () => {
  await fc.assert(
    fc.asyncProperty(somePlace, someText, async (anyPlace, text) => {
      const body = sealEnvelopeOnServer(key.publicKey, anyPlace, bytesOf(text))
      const elsewhere = { ...anyPlace, id: flipped(anyPlace.id, 3) }

      expect(await openEnvelope(key, anyPlace, body)).toEqual({ ok: true, value: bytesOf(text) })
      expect((await openEnvelope(key, elsewhere, body)).ok).toBe(false)
      expect(envelopeBuckets).toContain(body.length - 1 - 65 - 16)
    }),
    { numRuns: 60 },
  )
})

test('every envelope of the server has an ephemeral key of its own', () => {
  const heads = Array.from({ length: 100 }, () =>
    bytesToHex(sealEnvelopeOnServer(key.publicKey, place, bytesOf('a')).subarray(0, 66)),
  )

  expect(new Set(heads).size).toBe(100)
})

test('the server refuses an id of the wrong length and what is no point of the curve', () => {
  const off = flipped(key.publicKey, 64 * 8)
  const sealTo = (publicKey: Uint8Array, id = place.id) =>
    sealEnvelopeOnServer(publicKey, { ...place, id }, bytesOf('a'))

  expect(() => sealTo(key.publicKey, new Uint8Array(15))).toThrow('16 bytes')
  expect(() => sealTo(off)).toThrow()
  expect(() => sealTo(new Uint8Array(65))).toThrow('uncompressed point')
  expect(() => sealTo(key.publicKey.slice(0, 33))).toThrow('uncompressed point')
})

async function ecdhOf(ekm: Uint8Array) {
  const { privateKey } = await suite.kem.deriveKeyPair(ekm)
  const ephemeral = createECDH('prime256v1')
  ephemeral.setPrivateKey(new Uint8Array(await suite.kem.serializePrivateKey(privateKey)))
  return ephemeral
}
