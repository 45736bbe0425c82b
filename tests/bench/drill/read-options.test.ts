import { expect, test } from 'vitest'

import { fail, ok } from '#surveys/result'

import { readOptions } from '../../../bench/drill/read-options'

test('a drill lasts ten minutes on SQLite with sixteen at once, unless it is told otherwise', () => {
  expect(readOptions([])).toEqual(ok({ engine: 'sqlite', minutes: 10, atOnce: 16 }))
  expect(readOptions(['--engine', 'postgres', '--minutes', '2', '--at-once', '4'])).toEqual(
    ok({ engine: 'postgres', minutes: 2, atOnce: 4 }),
  )
})

test('all that cannot be understood is told at once', () => {
  expect(readOptions(['--engine', 'paper', '--minutes', 'few', '--loud', 'yes'])).toEqual(
    fail(
      { code: 'no-such-engine', name: 'paper' },
      { code: 'no-such-number', name: 'few' },
      { code: 'no-such-option', name: '--loud' },
    ),
  )
})
