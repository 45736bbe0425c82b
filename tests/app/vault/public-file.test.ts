import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

import { toBase64url } from '#app/vault/base64url'
import { fingerprintOf } from '#app/vault/fingerprint'
import { publicFileOf, readPublicFile } from '#app/vault/public-file'
import { makeKeyPair } from '#app/vault/survey-key'

const { publicKey } = await makeKeyPair()
const file = publicFileOf({
  publicKey: toBase64url(publicKey),
  fingerprint: fingerprintOf(publicKey),
})
const written = JSON.stringify(file)

test('a fingerprint is the first 24 hexadecimal digits of SHA-256 in groups of four', () => {
  const hash = createHash('sha256').update(publicKey).digest('hex')

  expect(fingerprintOf(publicKey)).toMatch(/^([0-9a-f]{4} ){5}[0-9a-f]{4}$/)
  expect(hash.startsWith(fingerprintOf(publicKey).replaceAll(' ', ''))).toBe(true)
})

test('a public file gives the key and its fingerprint, as text and as JSON', () => {
  const value = { publicKey, fingerprint: file.fingerprint }

  expect(readPublicFile(written)).toEqual({ ok: true, value })
  expect(readPublicFile(file)).toEqual({ ok: true, value })
})

test('a public file with any one character changed is a data problem', () => {
  for (let at = 0; at < written.length; at += 1) {
    const other = written[at] === 'A' ? 'B' : 'A'
    const changed = written.slice(0, at) + other + written.slice(at + 1)

    expect(readPublicFile(changed).ok, `character ${at}`).toBe(false)
  }
})

test('a key that is no point of the curve is refused, though its fingerprint is right', () => {
  const off = Uint8Array.from(publicKey)
  off[64] = (off[64] ?? 0) ^ 1
  const forged = publicFileOf({ publicKey: toBase64url(off), fingerprint: fingerprintOf(off) })

  expect(readPublicFile(forged)).toEqual(problem('damaged-key-file'))
})

test('whoever hands in the secret file by mistake is told so', () => {
  expect(readPublicFile({ format: 'soundings.key/1' })).toEqual(problem('private-key-file'))
})

test('a newer file is called newer, and any other file is no key file', () => {
  expect(readPublicFile({ format: 'soundings.public-key/2' })).toEqual(problem('newer-key-file'))
  expect(readPublicFile({ format: 'soundings.bundle/1' })).toEqual(problem('not-a-key-file'))
  expect(readPublicFile('name,country\n')).toEqual(problem('not-a-key-file'))
})

test('nothing whatever makes reading a public file throw', () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(readPublicFile(anything).ok).toBe(false)
      expect(readPublicFile({ ...file, publicKey: anything }).ok).toBe(false)
    }),
  )
})

function problem(code: string) {
  return { ok: false, problems: [{ code }] }
}
