import fc from 'fast-check'
import { hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'

import { draftIdFor } from '#app/vault/draft-cipher'
import { answersIdFor, groupDigits, receiptFor, textIdFor } from '#app/vault/receipt'

import { random, someBytes, someSurvey } from './samples'

const rootKey = new Uint8Array(32).fill(42)

test('a receipt is 24 digits, the same each time and another for each survey and root key', () => {
  fc.assert(
    fc.property(someBytes(32), someSurvey, (key, survey) => {
      const receipt = receiptFor(key, survey)

      expect(receipt).toMatch(/^\d{24}$/)
      expect(receiptFor(Uint8Array.from(key), survey)).toBe(receipt)
      expect(receiptFor(key, `${survey}x`)).not.toBe(receipt)
      expect(
        receiptFor(
          key.map((byte) => byte ^ 1),
          survey,
        ),
      ).not.toBe(receipt)
    }),
  )
})

test('receipt and ids are HKDF-SHA256 of the survey, a zero byte and the label', () => {
  const receipt = receiptFor(rootKey, 'k7m2')
  const number = BigInt(`0x${hkdf(rootKey, 'k7m2\0receipt')}`) % 10n ** 24n

  expect(receipt).toBe(String(number).padStart(24, '0'))
  expect(hexOf(answersIdFor(receipt, 'k7m2'))).toBe(hkdf(receipt, 'k7m2\0answers'))
  expect(hexOf(textIdFor(receipt, 'k7m2', 'why'))).toBe(hkdf(receipt, 'k7m2\0text:why'))
  expect(hexOf(draftIdFor(rootKey, 'k7m2'))).toBe(hkdf(rootKey, 'k7m2\0draft id'))
})

test('the ids of one response have no start in common above chance', () => {
  let alike = 0
  for (let round = 0; round < 200; round += 1) {
    const key = random(32)
    const ids = idsOf(key)
    const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const))
    alike += pairs.filter(([one, other]) => one.slice(0, 2) === other.slice(0, 2)).length
  }

  // 200 responses with 15 pairs each: about 12 of 3,000 pairs share their first byte by chance.
  expect(alike).toBeLessThan(40)
})

test('ids are spread evenly, whatever the response', () => {
  const counts = new Array<number>(16).fill(0)
  for (let round = 0; round < 500; round += 1) {
    for (const id of idsOf(random(32))) {
      for (const digit of id) counts[parseInt(digit, 16)] = (counts[parseInt(digit, 16)] ?? 0) + 1
    }
  }

  // 99.9999 % of fair draws stay below 58 with 15 degrees of freedom.
  expect(chiSquare(counts)).toBeLessThan(58)
})

test('a receipt leads to its envelopes, but not to the draft or the root key', () => {
  const receipt = receiptFor(rootKey, 'k7m2')
  const ids = [answersIdFor(receipt, 'k7m2'), textIdFor(receipt, 'k7m2', 'draft id')].map(hexOf)

  expect(ids).not.toContain(hexOf(draftIdFor(rootKey, 'k7m2')))
  expect(hexOf(textIdFor(receipt, 'k7m2', 'a'))).not.toBe(hexOf(textIdFor(receipt, 'k7m3', 'a')))
})

test('the digits of receipts are uniform in every place', () => {
  const receipts = Array.from({ length: 3000 }, () => receiptFor(random(32), 'k7m2'))
  for (let place = 0; place < 24; place += 1) {
    const counts = new Array<number>(10).fill(0)
    for (const receipt of receipts) {
      const digit = Number(receipt[place])
      counts[digit] = (counts[digit] ?? 0) + 1
    }

    // 99.9999 % of fair draws stay below 46 with nine degrees of freedom.
    expect(chiSquare(counts), `place ${place}`).toBeLessThan(46)
  }
})

test('a receipt is shown in groups of four', () => {
  expect(groupDigits('123456789012345678901234')).toBe('1234 5678 9012 3456 7890 1234')
})

test('keys and receipts that are cut short are refused, and so are names with a zero byte', () => {
  expect(() => receiptFor(new Uint8Array(0), 'k7m2')).toThrow('24 bytes')
  expect(() => answersIdFor('1234', 'k7m2')).toThrow('24 digits')
  expect(() => receiptFor(rootKey, 'k7\0m2')).toThrow('zero byte')
})

function idsOf(key: Uint8Array): string[] {
  const receipt = receiptFor(key, 'k7m2')
  const texts = ['why', 'what', 'who', 'where'].map((id) => textIdFor(receipt, 'k7m2', id))
  return [answersIdFor(receipt, 'k7m2'), draftIdFor(key, 'k7m2'), ...texts].map(hexOf)
}

function hkdf(secret: Uint8Array | string, info: string): string {
  return hexOf(new Uint8Array(hkdfSync('sha256', secret, '', info, 16)))
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function chiSquare(counts: number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
