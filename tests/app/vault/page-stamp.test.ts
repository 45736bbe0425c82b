import fc from 'fast-check'
import { expect, test } from 'vitest'

import { makeStamp, readStamp } from '#app/vault/page-stamp'

import { random, someSurvey } from './samples'

const secret = random(32)
const hours = fc.integer({ min: 0, max: 999_999_999 })

test('a stamp gives back its hour and is the same for everybody in that hour', () => {
  fc.assert(
    fc.property(someSurvey, hours, (survey, hour) => {
      const stamp = makeStamp(secret, survey, hour)

      expect(readStamp(secret, survey, stamp)).toEqual({ hour })
      expect(makeStamp(secret, survey, hour)).toBe(stamp)
    }),
  )
})

test('a stamp is worth nothing for another survey, hour or server', () => {
  const stamp = makeStamp(secret, 'k7m2', 500_000)

  expect(readStamp(secret, 'k7m3', stamp)).toBeUndefined()
  expect(readStamp(random(32), 'k7m2', stamp)).toBeUndefined()
  expect(readStamp(secret, 'k7m2', stamp.replace('500000', '500001'))).toBeUndefined()
})

test('a stamp with any character changed, and any other text, is no stamp', () => {
  const stamp = makeStamp(secret, 'k7m2', 500_000)
  fc.assert(
    fc.property(
      fc.nat(stamp.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      (at, other) => {
        fc.pre(stamp[at] !== other)

        const changed = stamp.slice(0, at) + other + stamp.slice(at + 1)

        expect(readStamp(secret, 'k7m2', changed)).toBeUndefined()
      },
    ),
  )
  for (const wrong of ['', '.', `0${stamp}`, `${stamp}A`, '500000.']) {
    expect(readStamp(secret, 'k7m2', wrong)).toBeUndefined()
  }
})
