import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NumberQuestion } from '#surveys/definition/question-types/number'
import { number as numberType } from '#surveys/definition/question-types/number'
import { bandsFor, withBands } from '#surveys/findings/bands'

const examples: [string, Parameters<typeof bandsFor>[0], number[]][] = [
  ['few numbers stand for themselves', { min: 0, max: 3 }, [0, 1, 2, 3]],
  ['half steps are numbers too', { min: 1, max: 1.4, decimals: 1 }, [1, 1.1, 1.2, 1.3, 1.4]],
  ['none stands apart from few', { min: 0, max: 2000 }, [0, 1, 500, 1000, 1500]],
  ['bands have round bounds', { min: 18, max: 99 }, [18, 40, 60, 80]],
  ['numbers below zero have bands', { min: -50, max: 50 }, [-50, -40, -20, 0, 20, 40]],
  ['minutes', { min: 1, max: 600 }, [1, 200, 400]],
  ['without a limit bands grow', { min: 0 }, [0, 1, 6, 21, 51, 101]],
  ['the first band begins with the lowest number', { min: 10 }, [10, 21, 51, 101]],
  ['far up there are wider bands', { min: 500 }, [500, 2000, 5000, 10_000]],
]

test.each(examples)('%s', (_what, limits, bands) => {
  expect(bandsFor(limits)).toEqual(bands)
})

test('any limits give two to seven rising bands that hold every number', () => {
  const limits = fc.record({
    min: fc.integer({ min: -10_000, max: 100_000 }),
    span: fc.integer({ min: 1, max: 10_000_000 }),
    decimals: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(limits, ({ min, span, decimals }) => {
      const question: NumberQuestion = { type: 'number', id: 'q', min, max: min + span, decimals }
      const counted = withBands(question) as NumberQuestion
      expect(numberType.schema.safeParse(counted).success).toBe(true)
      expect(counted.bands?.[0]).toBe(min)
      expect(counted.bands?.length).toBeLessThanOrEqual(7)
      expect(counted.bands?.at(-1)).toBeLessThanOrEqual(min + span)
    }),
  )
})

test('bands that an author named stay as they are', () => {
  const question: NumberQuestion = { type: 'number', id: 'q', min: 0, bands: [0, 7] }

  expect(withBands(question)).toBe(question)
})
