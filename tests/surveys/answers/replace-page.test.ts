import { expect, test } from 'vitest'
import { replacePage } from '#surveys/answers/replace-page'
import { number, page, yesNo } from '#surveys/kit/kit'

const { page: first } = page('first', 'First', [yesNo('fair', 'Fair?'), number('pay', 'Pay?')])

test('answers of a page are put in the place of those before', () => {
  expect(replacePage({ fair: 'yes', pay: 9 }, first, { fair: 'no', pay: 8 })).toEqual({
    fair: 'no',
    pay: 8,
  })
})

test('an answer taken back is gone', () => {
  expect(replacePage({ fair: 'yes', pay: 9 }, first, { fair: 'yes', pay: undefined })).toEqual({
    fair: 'yes',
  })
})

test('a hidden question of the page keeps its answer in the draft', () => {
  expect(replacePage({ fair: 'yes', pay: 9 }, first, { fair: 'no' })).toEqual({
    fair: 'no',
    pay: 9,
  })
})

test('answers of other pages stay, and a page answers only for itself', () => {
  expect(replacePage({ other: 'kept' }, first, { fair: 'no', other: 'changed' })).toEqual({
    other: 'kept',
    fair: 'no',
  })
})

test('the draft given is left as it was', () => {
  const draft = Object.freeze({ fair: 'yes' })
  replacePage(draft, first, { fair: 'no' })
  expect(draft).toEqual({ fair: 'yes' })
})
