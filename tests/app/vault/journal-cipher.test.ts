import fc from 'fast-check'
import { createDecipheriv, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'

import { fromBase64url, toBase64url } from '#app/vault/base64url'
import { journalKeyFor, openEdit, sealEdit, textNameFor } from '#app/vault/journal-cipher'
import { editBuckets } from '#app/vault/sealed-edit'
import { makeKeyPair } from '#app/vault/survey-key'
import type { Edit } from '#surveys/journal/edit'

import { reachedFrom, sourcesIn } from '../../support/sources'
import { must } from '../operations/answering'
import { amara, mark, write } from '../../surveys/journal/writing'
import { flipped, random } from './samples'

const pair = await makeKeyPair()
const key = await journalKeyFor(pair, 'k7m2')
const edit = write('text-translated', amara, { text: mark(1), lang: 'fr', words: 'La nuit' })
const sealed = must(await sealEdit(key, edit, random))
const shut = { ok: false, problems: [{ code: 'does-not-open' }] }

test('an edit opens with the key of its survey, whoever has unwrapped it', async () => {
  const another = await journalKeyFor({ privateKey: Uint8Array.from(pair.privateKey) }, 'k7m2')

  expect(await openEdit(another, sealed)).toEqual({ ok: true, value: edit })
})

test('an edit opens with no other key, for no other survey and under no other id', async () => {
  const [stranger, elsewhere] = [
    await journalKeyFor(await makeKeyPair(), 'k7m2'),
    await journalKeyFor(pair, 'k7m3'),
  ]

  expect(await openEdit(stranger, sealed)).toEqual(shut)
  expect(await openEdit(elsewhere, sealed)).toEqual(shut)
  expect(await openEdit(key, { ...sealed, id: mark(9) })).toEqual(shut)
  expect(await openEdit({ ...elsewhere, cipher: key.cipher }, sealed)).toEqual(shut)
})

test('an edit with any bit turned over, cut or lengthened does not open', async () => {
  const bytes = bytesOf(sealed)
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
      const changed = { ...sealed, sealed: toBase64url(flipped(bytes, bit)) }
      expect(await openEdit(key, changed)).toEqual(shut)
    }),
    { numRuns: 150 },
  )
  for (const other of [bytes.slice(0, -1), bytes.slice(1), Uint8Array.of(...bytes, 0)]) {
    expect(await openEdit(key, { ...sealed, sealed: toBase64url(other) })).toEqual(shut)
  }
  expect(await openEdit(key, { ...sealed, sealed: '§' })).toEqual(shut)
})

test('sealed bytes are a format byte, a nonce, and AES-256-GCM tied to survey and id', () => {
  const bytes = bytesOf(sealed)
  const info = 'k7m2\0soundings/journal/1'
  const secret = new Uint8Array(hkdfSync('sha256', pair.privateKey, '', info, 32))
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.slice(1, 13))
  decipher.setAAD(Buffer.from(`k7m2\0edit\0${edit.id}`)).setAuthTag(bytes.slice(-16))

  const plain = Buffer.concat([decipher.update(bytes.slice(13, -16)), decipher.final()])

  expect([bytes[0], plain.length]).toEqual([1, 1024])
  const words = plain.subarray(4, 4 + plain.readUInt32BE(0)).toString()
  expect(JSON.parse(words)).toEqual(edit)
})

test('sealing the same edit twice gives other bytes of the same length', async () => {
  const again = must(await sealEdit(key, edit, random))

  expect(again.sealed).not.toBe(sealed.sealed)
  expect(again.sealed.slice(20, 40)).not.toBe(sealed.sealed.slice(20, 40))
  expect(again.sealed.length).toBe(sealed.sealed.length)
})

test('the length of an edit tells its bucket alone, and sixty thousand letters of any script fit', async () => {
  const lengths: number[] = []
  for (const words of [
    'a',
    '𞤀'.repeat(700),
    '性'.repeat(4000),
    'ы'.repeat(20_000),
    '𞤀"\n'.repeat(20_000),
  ]) {
    const long = write('text-translated', amara, { text: mark(1), lang: 'ff', words })
    const sent = must(await sealEdit(key, long, random))
    lengths.push(bytesOf(sent).length - 29)
    expect(must(await openEdit(key, sent))).toEqual(long)
  }
  const longest = write('text-translated', amara, {
    ...{ text: mark(1), lang: 'ff', words: '𞤀'.repeat(60_000) },
  })
  lengths.push(bytesOf(must(await sealEdit(key, longest, random))).length - 29)

  expect(lengths).toEqual([1024, 4096, 16_384, 65_536, 262_144, 262_144])
  expect(editBuckets).toEqual([1024, 4096, 16_384, 65_536, 262_144])
})

test('an edit that is longer still is refused and not cut', async () => {
  const words = '\u0007'.repeat(60_000)
  const long = write('text-translated', amara, { text: mark(1), lang: 'ff', words })

  expect(await sealEdit(key, long, random)).toEqual({
    ...{ ok: false, problems: [{ code: 'edit-too-long' }] },
  })
})

test('what opens and is no edit of ours is said to be that', async () => {
  const codeOf = async (given: object) => {
    const made = must(await sealEdit(key, given as Edit, random))
    const opened = await openEdit(key, { ...made, id: edit.id })
    return opened.ok ? 'opened' : opened.problems[0]?.code
  }

  expect(await codeOf({ ...edit, format: 'soundings.edit/2' })).toBe('newer-edit')
  expect(await codeOf({ ...edit, kind: 'unheard-of' })).toBe('not-an-edit')
  expect(await codeOf({ id: edit.id })).toBe('not-an-edit')
})

test('an edit that says to be another one inside is none', async () => {
  const inside = { ...edit, id: mark(77) }
  const lying = { id: edit.id, toJSON: () => inside }

  const made = must(await sealEdit(key, lying as unknown as Edit, random))

  expect(await openEdit(key, made)).toEqual({ ok: false, problems: [{ code: 'not-an-edit' }] })
})

test('a text is called the same by all holders, and its name leads to no envelope without their key', async () => {
  const [one, other] = [random(16), random(16)]
  const another = await journalKeyFor(pair, 'k7m2')
  const stranger = await journalKeyFor(await makeKeyPair(), 'k7m2')

  expect(textNameFor(another, one)).toBe(textNameFor(key, one))
  expect(textNameFor(key, one)).toMatch(/^[\w-]{22}$/)
  expect(textNameFor(key, one)).not.toBe(toBase64url(one))
  expect(
    new Set([key, stranger].flatMap((by) => [one, other].map((id) => textNameFor(by, id)))).size,
  ).toBe(4)
})

test('no door of the server reaches the code that opens a journal', () => {
  const doors = ['app/server', 'app/routes', 'app/operations', 'app/staff', 'app/respond'].flatMap(
    sourcesIn,
  )

  expect(reachedFrom(doors).has('app/vault/sealed-edit')).toBe(true)
  expect(reachedFrom(doors).has('app/vault/journal-cipher')).toBe(false)
})

function bytesOf({ sealed: text }: { sealed: string }): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array()
}
