import { expect, test } from 'vitest'

import { importsOf, reachedFrom, sourcesIn } from '../../support/sources'

const here = 'tests/attacks/released-numbers'
const solver = 'surveys/findings/solver'

test('the outsider shares nothing with what makes and checks releases but the solver', () => {
  const outsider = sourcesIn(`${here}/outsider`)
  const reached = [...reachedFrom(outsider)].filter((path) => !path.startsWith(here))

  expect(outsider.length).toBeGreaterThan(8)
  expect(reached).toEqual([solver])
})

test('the tests take findings from nowhere but the one file that makes releases', () => {
  const tests = sourcesIn(here).filter((file) => !/\/(made|outsider)\//.test(file))
  const wrong = tests.flatMap(importsOf).filter((path) => path.startsWith('surveys/findings'))

  expect(tests.length).toBeGreaterThan(5)
  expect(wrong).toEqual([])
})

test('a shared import would be found', () => {
  const reached = reachedFrom([`${here}/made/make-release.ts`])

  expect([...reached].some((path) => path.startsWith('surveys/findings/'))).toBe(true)
})
