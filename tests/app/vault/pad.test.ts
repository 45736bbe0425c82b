import fc from 'fast-check'
import { expect, test } from 'vitest'

import { envelopeBuckets, fits, pad, unpad } from '#app/vault/pad'

test('padding comes off again and leaves the smallest bucket that holds the plaintext', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (plaintext) => {
      const padded = pad(plaintext)
      const smaller = envelopeBuckets.filter((bucket) => bucket < padded.length)

      expect(unpad(padded)).toEqual(plaintext)
      expect(envelopeBuckets).toContain(padded.length)
      expect(smaller.every((bucket) => bucket < plaintext.length + 4)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('the largest plaintext fits and one byte more does not', () => {
  expect(unpad(pad(new Uint8Array(65_532)))).toHaveLength(65_532)
  expect(fits(new Uint8Array(65_532))).toBe(true)
  expect(fits(new Uint8Array(65_533))).toBe(false)
  expect(() => pad(new Uint8Array(65_533))).toThrow('bucket')
})

test('what padding does not make is refused', () => {
  const padded = pad(Uint8Array.of(1, 2, 3))
  const tail = Uint8Array.from(padded)
  tail[1023] = 1
  const long = Uint8Array.from(padded)
  long.set([0, 0, 4, 0])
  const huge = Uint8Array.from(padded)
  huge.set([255, 255, 255, 255])
  const roomy = new Uint8Array(4096)
  roomy.set(padded)

  for (const wrong of [tail, long, huge, roomy, padded.slice(1), new Uint8Array(3)]) {
    expect(unpad(wrong)).toBeUndefined()
  }
})

test('a padded plaintext is read rightly from the middle of other bytes', () => {
  const padded = pad(Uint8Array.of(9, 8, 7))
  const among = new Uint8Array(3000)
  among.set(padded, 777)

  expect(unpad(among.subarray(777, 777 + 1024))).toEqual(Uint8Array.of(9, 8, 7))
})
