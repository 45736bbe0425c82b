import fc from 'fast-check'
import { expect, test } from 'vitest'

import { boundTo } from '#app/vault/bytes'
import { fingerprintOf } from '#app/vault/fingerprint'
import { openEnvelope, unwrapSurveyKey } from '#app/vault/open'
import { sealEnvelope } from '#app/vault/seal'
import { sealTo } from '#app/vault/seal-to'
import { purposes } from '#app/vault/purposes'
import { makeKeyPair, wrapSurveyKey } from '#app/vault/survey-key'

import { bytesOf, flipped } from './samples'

const [survey, ada, bo] = await Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()])
const toAda = { survey: 'k7m2', holder: fingerprintOf(ada.publicKey) }
const wrapped = await wrapSurveyKey(survey, ada.publicKey, toAda)
const shut = { ok: false, problems: [{ code: 'does-not-open' }] }

test('a key pair has a point of 65 bytes and a number of 32 bytes', () => {
  expect(survey.publicKey).toHaveLength(65)
  expect(survey.publicKey[0]).toBe(4)
  expect(survey.privateKey).toHaveLength(32)
})

test('a key holder unwraps the survey’s key and opens envelopes with it', async () => {
  const place = { survey: 'k7m2', kind: 'text', id: new Uint8Array(16) } as const
  const body = await sealEnvelope(survey.publicKey, place, bytesOf('told in confidence'))
  const unwrapped = await unwrapSurveyKey(ada, toAda, wrapped)

  if (!unwrapped.ok) throw new Error('The survey’s key does not unwrap.')
  expect(unwrapped.value).toEqual(survey)
  expect(await openEnvelope(unwrapped.value, place, body)).toEqual({
    ok: true,
    value: bytesOf('told in confidence'),
  })
})

test('a wrapped key opens for no other holder, survey or name of a holder', async () => {
  const other = { survey: 'k7m2', holder: fingerprintOf(bo.publicKey) }

  expect(await unwrapSurveyKey(bo, other, wrapped)).toEqual(shut)
  expect(await unwrapSurveyKey(bo, toAda, wrapped)).toEqual(shut)
  expect(await unwrapSurveyKey(ada, other, wrapped)).toEqual(shut)
  expect(await unwrapSurveyKey(ada, { ...toAda, survey: 'k7m3' }, wrapped)).toEqual(shut)
})

test('a wrapped key with any bit turned over does not open', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(wrapped.length * 8 - 1), async (bit) => {
      expect(await unwrapSurveyKey(ada, toAda, flipped(wrapped, bit))).toEqual(shut)
    }),
  )
})

test('bytes sealed to a key holder for another purpose are not taken for a wrapped key', async () => {
  const aad = boundTo(toAda.survey, toAda.holder)
  const sealed = await sealTo(ada.publicKey, { info: purposes.envelope, aad }, new Uint8Array(97))
  const short = await sealTo(ada.publicKey, { info: purposes.surveyKey, aad }, new Uint8Array(32))

  expect(await unwrapSurveyKey(ada, toAda, sealed)).toEqual(shut)
  expect(await unwrapSurveyKey(ada, toAda, short)).toEqual(shut)
})

test('wrapping refuses a holder’s key that is not the one with this fingerprint', async () => {
  await expect(wrapSurveyKey(survey, bo.publicKey, toAda)).rejects.toThrow('another fingerprint')
})
