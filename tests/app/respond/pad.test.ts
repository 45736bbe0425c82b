import fc from 'fast-check'
import { expect, test } from 'vitest'

import { padFor } from '#app/respond/script/pad'

test('every padded body is a whole number of KiB, and no longer than it must be', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (length) => {
      const body = `${'x'.repeat(length)}&pad=${padFor(length)}`

      expect(body.length % 1024).toBe(0)
      expect(body.length - length).toBeLessThan(1024 + '&pad='.length)
    }),
  )
})
