import { shake128 } from '@noble/hashes/sha3.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'

import { suite } from '#app/vault/suite'

import vector from './rfc9180.json'

const info = hexToBytes(vector.info)
const enc = hexToBytes(vector.enc)

test('our suite is the one the vector was made for', () => {
  expect([suite.kem.id, suite.kdf.id, suite.aead.id]).toEqual([
    vector.kem_id,
    vector.kdf_id,
    vector.aead_id,
  ])
})

test('the receiver’s keys are those of the RFC’s vector', async () => {
  const pair = await suite.kem.deriveKeyPair(hexToBytes(vector.ikmR))

  expect(hexOf(await suite.kem.serializePublicKey(pair.publicKey))).toBe(vector.pkRm)
  expect(hexOf(await suite.kem.serializePrivateKey(pair.privateKey))).toBe(vector.skRm)
})

test('sealing gives the bytes of the RFC’s vector', async () => {
  const sender = await senderOfVector()

  expect(hexOf(sender.enc)).toBe(vector.enc)
  for (const { aad, pt, ct } of vector.encryptions) {
    expect(hexOf(await sender.seal(hexToBytes(pt), hexToBytes(aad)))).toBe(ct)
  }
})

test('opening gives the plaintexts of the RFC’s vector', async () => {
  const recipientKey = await suite.kem.deserializePrivateKey(hexToBytes(vector.skRm))
  const recipient = await suite.createRecipientContext({ recipientKey, enc, info })

  for (const { aad, pt, ct } of vector.encryptions) {
    expect(hexOf(await recipient.open(hexToBytes(ct), hexToBytes(aad)))).toBe(pt)
  }
})

test('a thousand encryptions of every length up to 255 give the vector’s digest', async () => {
  const sender = await senderOfVector()
  const source = shake128.create({})
  const sink = shake128.create({})
  for (let round = 0; round < 1000; round += 1) {
    const aad = source.xof(source.xof(1)[0] ?? 0)
    const plaintext = source.xof(source.xof(1)[0] ?? 0)
    sink.update(new Uint8Array(await sender.seal(plaintext, aad)))
  }

  expect(bytesToHex(sink.xof(16))).toBe(vector.encryptions_accumulated)
})

async function senderOfVector() {
  const recipientPublicKey = await suite.kem.deserializePublicKey(hexToBytes(vector.pkRm))
  return suite.createSenderContext({ recipientPublicKey, info, ekm: hexToBytes(vector.ikmE) })
}

function hexOf(bytes: ArrayBuffer): string {
  return bytesToHex(new Uint8Array(bytes))
}
