import fc from 'fast-check'
import { expect, test } from 'vitest'

import { toBase64url } from '#app/vault/base64url'
import { makeKeyFile } from '#app/vault/key-file'
import { openKeyFile } from '#app/vault/open-key-file'
import { checkOf, type KeyFile } from '#app/vault/key-file-shape'
import { makeKeyPair } from '#app/vault/survey-key'

import { quickKeyFile } from '../../support/quick-key-file'
import { random } from './samples'

const passphrase = 'Olive Straße 七 lanterns'
const pair = await makeKeyPair()
const file = await quickKeyFile(pair, passphrase)
const written = JSON.stringify(file)

test('a key file opens with its passphrase, as text and as JSON', async () => {
  const made = JSON.stringify(await makeKeyFile(pair, passphrase, random))

  expect(await openKeyFile(made, passphrase)).toEqual({ ok: true, value: pair })
  expect(await openKeyFile(JSON.parse(made), passphrase)).toEqual({ ok: true, value: pair })
})

test('a passphrase may be typed with composed or with separate marks', async () => {
  const typed = 'Olivé'

  const made = await quickKeyFile(pair, typed.normalize('NFC'))

  expect((await openKeyFile(made, typed.normalize('NFD'))).ok).toBe(true)
})

test('a wrong passphrase is told from a damaged file', async () => {
  expect(await openKeyFile(written, 'olive Straße 七 lanterns')).toEqual(
    problem('wrong-passphrase'),
  )
  expect(await openKeyFile(written, '')).toEqual(problem('wrong-passphrase'))
})

test('a key file with any one character changed is a data problem', async () => {
  for (let at = 0; at < written.length; at += 1) {
    const other = written[at] === 'x' ? 'y' : 'x'
    const result = await openKeyFile(
      written.slice(0, at) + other + written.slice(at + 1),
      passphrase,
    )

    expect(result.ok, `character ${at}`).toBe(false)
    expect(codeOf(result)).toMatch(/^(damaged|not-a|newer)-key-file$/)
  }
})

test('a key file with any one byte changed or any number of characters cut off does not open', async () => {
  const bytes = new TextEncoder().encode(written)
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ by

      expect((await openKeyFile(new TextDecoder().decode(changed), passphrase)).ok).toBe(false)
      expect((await openKeyFile(written.slice(0, at), passphrase)).ok).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test('a file cut short is called damaged, a file of another kind is not', async () => {
  const bare = { ...file, format: 'soundings.public-key/1' }

  expect(await openKeyFile(written.slice(0, 200), passphrase)).toEqual(problem('damaged-key-file'))
  expect(await openKeyFile('PK\u0003\u0004', passphrase)).toEqual(problem('not-a-key-file'))
  expect(await openKeyFile({ format: 'soundings.release/1' }, '')).toEqual(
    problem('not-a-key-file'),
  )
  expect(await openKeyFile(bare, passphrase)).toEqual(problem('not-a-key-file'))
})

test('a newer file is called newer', async () => {
  expect(await openKeyFile({ format: 'soundings.key/2', door: 'a' }, passphrase)).toEqual(
    problem('newer-key-file'),
  )
})

test.each([
  ['N', 2 ** 21],
  ['N', 2 ** 30],
  ['N', 2 ** 17 + 1],
  ['N', 2],
  ['N', -1],
  ['r', 1024],
  ['r', 0],
  ['p', 1000],
])('a file whose %s is %d is refused before any work is done', async (name, value) => {
  const hostile = forged({ kdf: { ...file.kdf, [name]: value } })

  expect(await openKeyFile(hostile, passphrase)).toEqual(problem('damaged-key-file'))
})

test('a file put together from two files does not open, even with the check made new', async () => {
  const other = await quickKeyFile(await makeKeyPair(), passphrase)
  const { publicKey, fingerprint, sealed, kdf } = other

  for (const parts of [{ publicKey, fingerprint }, { sealed }, { kdf }]) {
    expect(await openKeyFile(forged(parts), passphrase)).toEqual(problem('wrong-passphrase'))
  }
  expect(await openKeyFile(forged({ fingerprint }), passphrase)).toEqual(
    problem('damaged-key-file'),
  )
})

test('nothing whatever makes reading a key file throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.anything({ withBigInt: true, withNullPrototype: true }),
      async (anything) => {
        expect((await openKeyFile(anything, passphrase)).ok).toBe(false)
        expect((await openKeyFile({ ...file, kdf: anything }, passphrase)).ok).toBe(false)
        expect((await openKeyFile({ format: anything }, passphrase)).ok).toBe(false)
      },
    ),
  )
})

test('neither the file nor a problem shows the passphrase or the private key', async () => {
  const secrets = [
    passphrase,
    toBase64url(pair.privateKey),
    Buffer.from(pair.privateKey).toString('hex'),
    Buffer.from(pair.privateKey).toString('base64'),
  ]
  const shown = [written, JSON.stringify(await openKeyFile(written, `${passphrase}!`))]
  const thrown = await makeKeyFile(pair, '', random).catch(String)

  for (const secret of secrets) {
    for (const text of [...shown, thrown]) expect(text).not.toContain(secret)
  }
  expect(thrown).toBe('Error: A key file needs a passphrase.')
})

test('the same pair and passphrase give two files with no salt, nonce or sealed part in common', async () => {
  const first = await makeKeyFile(pair, passphrase, random)
  const again = await makeKeyFile(pair, passphrase, random)

  expect(again.kdf).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 })
  expect(again.kdf.salt).not.toBe(first.kdf.salt)
  expect(again.nonce).not.toBe(first.nonce)
  expect(again.sealed).not.toBe(first.sealed)
})

function forged(parts: Record<string, unknown>): object {
  const { check, ...rest } = { ...file, ...parts } as KeyFile
  expect(check).toBe(file.check)
  return { ...rest, check: checkOf(rest) }
}

function problem(code: string) {
  return { ok: false, problems: [{ code }] }
}

function codeOf(result: Awaited<ReturnType<typeof openKeyFile>>): string | undefined {
  return result.ok ? undefined : result.problems[0]?.code
}
