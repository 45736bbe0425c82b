import { expect, test } from 'vitest'

import { hashAccessCode } from '#app/vault/access-code'
import { fromBase64url } from '#app/vault/base64url'
import { unlockDraft } from '#app/vault/draft-cipher'
import { openKeyFile } from '#app/vault/open-key-file'
import { openEnvelope, unwrapSurveyKey } from '#app/vault/open'
import { readStamp } from '#app/vault/page-stamp'
import { answersIdFor, receiptFor } from '#app/vault/receipt'
import { returnKeysFor, unwrapRootKey } from '#app/vault/return-code'

import { bytesOf } from './samples'
import before from './sealed-before.json'

// A response may be sealed years before it is opened, so these bytes must open in every version.
const rootKey = given(before.rootKey)

test('a key file, a wrapped key and an envelope made before still open', async () => {
  const holder = valueOf(await openKeyFile(before.keyFile, before.passphrase))
  const wrapping = { survey: 'k7m2', holder: before.keyFile.fingerprint }
  const survey = valueOf(await unwrapSurveyKey(holder, wrapping, given(before.wrapped)))
  const place = { survey: 'k7m2', kind: 'text', id: given(before.id) } as const

  expect(valueOf(await openEnvelope(survey, place, given(before.envelope)))).toEqual(
    bytesOf('sealed before'),
  )
})

test('a draft and its return code made before still open', async () => {
  const draft = { nonce: given(before.draft.nonce), body: given(before.draft.body) }
  const { id, key } = await returnKeysFor(before.returnCode, 'k7m2')

  expect(valueOf(unlockDraft(rootKey, 'k7m2', draft))).toEqual(bytesOf('a draft'))
  expect(id).toEqual(given(before.returnId))
  expect(valueOf(unwrapRootKey(key, given(before.wrappedRootKey)))).toEqual(rootKey)
})

test('receipts, ids, hashes and stamps are what they were', () => {
  expect(receiptFor(rootKey, 'k7m2')).toBe(before.receipt)
  expect(answersIdFor(before.receipt, 'k7m2')).toEqual(given(before.answersId))
  expect(hashAccessCode(before.accessCode, 'k7m2')).toEqual(given(before.accessHash))
  expect(readStamp(rootKey, 'k7m2', before.stamp)).toEqual({ hour: 500_000 })
})

function given(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('The bytes kept for this test are damaged.')
  return bytes
}

function valueOf<Value>(result: { ok: true; value: Value } | { ok: false }): Value {
  if (!result.ok) throw new Error('What was sealed before does not open.')
  return result.value
}
