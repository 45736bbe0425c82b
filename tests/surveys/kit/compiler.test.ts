import { expect, test } from 'vitest'
import { mistakesIn } from './mistakes-in'

// The compiler reads the whole language first, which takes its time on a busy machine.
test('the compiler finds every mistake that is made on purpose', { timeout: 360_000 }, () => {
  expect(mistakesIn('tests/surveys/kit/compiler.test-d.ts')).toEqual([])
})
