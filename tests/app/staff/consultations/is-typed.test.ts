import { expect, test } from 'vitest'

import { isTyped } from '#app/staff/consultations/is-typed'

const names = { slug: 'law-2026', title: 'L’état de la loi' }

test.each(['law-2026', ' law-2026 ', 'L’état de la loi', "L'e\u0301tat de\u00a0la loi"])(
  '%j names it',
  (typed) => {
    expect(isTyped(typed, names)).toBe(true)
  },
)

test.each([
  '',
  ' ',
  'law',
  'Law-2026',
  'l’état de la loi',
  'L’etat de la loi',
  'L’état de la loi.',
])('%j does not', (typed) => {
  expect(isTyped(typed, names)).toBe(false)
})

test('a title that is empty confirms nothing', () => {
  expect(isTyped('', { ...names, title: '' })).toBe(false)
})
