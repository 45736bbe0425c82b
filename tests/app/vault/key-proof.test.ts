import { expect, test } from 'vitest'

import { toBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'
import { isKeyProof, sealKeyProof } from '#app/vault/key-proof'
import { openKeyProof, unwrapSurveyKey } from '#app/vault/open'
import { makeKeyPair } from '#app/vault/survey-key'

const [ada, bo] = await Promise.all([makeKeyPair(), makeKeyPair()])
const secret = new Uint8Array(32).fill(7)
const waiting = fingerprintOf(bo.publicKey)
const holder = fingerprintOf(ada.publicKey)
const wanted = { session: new Uint8Array(32), waiting, now: Date.UTC(2026, 1, 1) }
const sealed = sealKeyProof(secret, wanted, { fingerprint: holder, publicKey: ada.publicKey })

test('the holder it was sealed to, and nobody else, can tell what is in it', async () => {
  const opened = await openKeyProof(ada, { waiting, holder }, sealed)

  expect(opened.ok && isKeyProof(secret, wanted, toBase64url(opened.value))).toBe(true)
  expect((await openKeyProof(bo, { waiting, holder }, sealed)).ok).toBe(false)
})

test('it opens for no other waiting key, and never as the copy of a survey’s key', async () => {
  expect((await openKeyProof(ada, { waiting: holder, holder }, sealed)).ok).toBe(false)
  expect((await unwrapSurveyKey(ada, { survey: waiting, holder }, sealed)).ok).toBe(false)
})
