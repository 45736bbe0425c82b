import fc from 'fast-check'
import { expect, test } from 'vitest'
import { validateAmount } from '#surveys/definition/question-types/amounts'

const anyNumber = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1e-5, max: 1e-5, noNaN: true }),
  fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100),
)

test('a number passes with no more decimals than its question allows, however small', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 0, max: 2 }), (answer, decimals) => {
      const passes = validateAmount({ id: 'q', decimals }, answer).length === 0
      const steps = Math.round(answer * 10 ** decimals)
      expect(passes).toBe(steps / 10 ** decimals === answer)
    }),
    {
      examples: [
        [1e-7, 0],
        [1e-7, 2],
        [0.29, 2],
        [5e-324, 2],
      ],
    },
  )
})
