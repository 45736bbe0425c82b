import { expect, test } from 'vitest'

import { makeSurveyKeys } from '#app/analysis/keys/make-survey-keys'
import { readOfferedKey } from '#app/operations/keys/read-offered-key'
import { readPostedKeys } from '#app/operations/keys/read-posted-keys'
import { toBase64url } from '#app/vault/base64url'
import { makeKeyFile } from '#app/vault/key-file'
import { publicFileOf } from '#app/vault/public-file'

import { newHolder } from '../a-network'
import { must } from '../answering'
import { asSent } from './a-key'

const fields = (sent: Record<string, string>) => ({ get: (name: string) => sent[name] ?? '' })

async function someKeys() {
  const holders = [await newHolder('Amara'), await newHolder('Bo')]
  const asKept = holders.map(({ fingerprint, pair }) => ({
    fingerprint,
    public_key: pair.publicKey,
  }))
  const made = await makeSurveyKeys('k7m2', asKept)
  const copies = made.wrapped.map(({ holder: of, wrapped }) => ({ of, wrapped }))
  return { made, copies, publicKey: toBase64url(made.publicKey) }
}

test('the keys of a new survey arrive as the script of the page sends them', async () => {
  const { made, copies, publicKey } = await someKeys()

  const read = readPostedKeys(fields({ publicKey, wrapped: asSent('holder', copies) }))

  expect(must(read)).toEqual(made)
})

test('what no script of ours has sent is refused', async () => {
  const { copies, publicKey } = await someKeys()
  const [first] = copies
  const whole = asSent('holder', copies)
  const twice = asSent('holder', first ? [first, first] : [])
  const short = asSent('holder', [{ of: 'a', wrapped: new Uint8Array(178).fill(1) }])
  const read = (sent: Record<string, string>) => {
    const keys = readPostedKeys(fields(sent))
    return keys.ok ? 'ok' : keys.problems[0]?.code
  }

  expect(read({})).toBe('keys-missing')
  expect(read({ publicKey })).toBe('keys-damaged')
  expect(read({ publicKey: publicKey.slice(1), wrapped: whole })).toBe('keys-damaged')
  expect(read({ publicKey: toBase64url(new Uint8Array(65).fill(4)), wrapped: whole })).toBe(
    'keys-damaged',
  )
  for (const wrapped of [twice, short, '[]', 'null', '{', '[[]]', '[{"holder":5}]']) {
    expect(read({ publicKey, wrapped }), wrapped).toBe('keys-damaged')
  }
})

test('a public file that was made by command can be pasted, and a file to be kept cannot', async () => {
  const { pair, fingerprint } = await newHolder('Amara')
  const file = publicFileOf({ publicKey: toBase64url(pair.publicKey), fingerprint })
  const kept = await makeKeyFile(pair, 'seven lanterns', (length) => new Uint8Array(length))
  const read = (publicFile: unknown) => {
    const text = typeof publicFile === 'string' ? publicFile : JSON.stringify(publicFile, null, 2)
    const key = readOfferedKey(fields({ publicFile: text }))
    return key.ok ? key.value.fingerprint : key.problems[0]?.code
  }

  expect(read(file)).toBe(fingerprint)
  expect(read('')).toBe('public-key-missing')
  expect(read(kept)).toBe('private-key-file')
  expect(read('something else')).toBe('not-a-key-file')
  expect(read({ ...file, fingerprint: 'ffff' })).toBe('damaged-key-file')
  expect(read({ ...file, format: 'soundings.public-key/2' })).toBe('newer-key-file')
})
