import { expect, test } from 'vitest'

import { withSoundNames } from '#app/formats/xlsx/sheet'

function named(...names: string[]): string[] {
  const sheet = { rows: [], widths: [], frozen: { rows: 1, columns: 0 } }
  return withSoundNames(names.map((name) => ({ ...sheet, name }))).map(({ name }) => name)
}

test('names that differ in case or after 31 signs only are told apart', () => {
  const long = 'a'.repeat(40)

  expect(named('Care', 'care', long, long)).toEqual([
    ...['Care', 'care 2', 'a'.repeat(31), `${'a'.repeat(29)} 2`],
  ])
})

test.each([
  ['a/b\\c:d*e?f[g]', 'a b c d e f g'],
  ["'quoted'", 'quoted'],
  ['', '-'],
  ['///', '-'],
  [`${'a'.repeat(30)}😀`, 'a'.repeat(30)],
])('%j becomes a name that Excel takes', (name, sound) => {
  expect(named(name)).toEqual([sound])
})
