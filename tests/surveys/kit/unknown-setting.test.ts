import { expect, test } from 'vitest'
import * as kit from '#surveys/kit/kit'

const options = { a: 'A', b: 'B' }
const misspelt = { hnit: 'Help' } as object
const points = { from: 1, to: 2, labels: { 1: 'Little', 2: 'Much' } } as const
const rows = { pay: 'Pay' }

test.each<[string, () => unknown]>([
  ['single', () => kit.single('q', '?', options, misspelt)],
  ['multiple', () => kit.multiple('q', '?', options, misspelt)],
  ['yesNo', () => kit.yesNo('q', '?', misspelt)],
  ['scale', () => kit.scale('q', '?', points, misspelt)],
  ['the points of a scale', () => kit.scale('q', '?', { ...points, ...misspelt })],
  ['number', () => kit.number('q', '?', misspelt)],
  ['percentage', () => kit.percentage('q', '?', misspelt)],
  ['shortText', () => kit.shortText('q', '?', misspelt)],
  ['longText', () => kit.longText('q', '?', misspelt)],
  ['matrix', () => kit.matrix('q', '?', { rows, columns: options }, misspelt)],
  ['the sides of a matrix', () => kit.matrix('q', '?', { rows, columns: options, ...misspelt })],
  ['ranking', () => kit.ranking('q', '?', options, misspelt)],
  ['country', () => kit.country('q', '?', misspelt)],
  ['region', () => kit.region('q', '?', misspelt)],
  ['date', () => kit.date('q', '?', { precision: 'year', ...misspelt })],
  ['note', () => kit.note('q', '?', misspelt)],
  ['page', () => kit.page('q', 'Q', [], misspelt)],
  [
    'a group of options',
    () =>
      kit.single('q', '?', options, { groups: { c: { text: 'C', options: ['a'], ...misspelt } } }),
  ],
])('%s refuses a setting that it does not know, and names it', (_name, write) => {
  expect(write).toThrow(
    expect.objectContaining({
      code: 'unknown-setting',
      at: 'q',
      facts: { setting: 'hnit' },
      message: '“q” has no setting called “hnit”. Check the spelling, or take it out.',
    }),
  )
})

test('a setting of another type is unknown too', () => {
  expect(() => kit.yesNo('q', '?', { max: 3 } as object)).toThrow('“max”')
})
