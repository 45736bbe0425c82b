import { expect, test } from 'vitest'

import { cleanLine, cleanText } from '#surveys/definition/clean-text'
import { fewMarks } from '#surveys/definition/few-marks'

const many = 500_000

test('a letter keeps as many marks as any script writes, and no flood of them', () => {
  expect(fewMarks('Việt, שָׁלוֹם, ที่นี่, नमस्ते')).toBe('Việt, שָׁלוֹם, ที่นี่, नमस्ते')
  expect(fewMarks(`b${'\u0323'.repeat(many)}c`)).toBe(`b${'\u0323'.repeat(30)}c`)
})

// Composed as they are, each of these would hold up the server for hours.
test.each([
  ['marks in the wrong order', '\u0301'.repeat(many) + '\u0323'.repeat(many)],
  ['marks by turns', '\u0301\u0323'.repeat(many)],
  ['narrow signs among marks', ('\u0301'.repeat(29) + '\uFF9E').repeat(many / 30)],
])('a text of %s is cleaned at once', (_what, flood) => {
  const clean = cleanText(`b${flood}c`)

  expect(clean.length).toBeLessThan(40)
  expect(cleanText(clean)).toBe(clean)
})

test('a letter that is taken apart keeps no more marks than others', () => {
  const clean = cleanText(`\u0958${'\u0301'.repeat(30)}`)

  expect(cleanText(clean)).toBe(clean)
})

test('a line of blanks without end is cleaned at once', () => {
  expect(cleanLine(`a${' '.repeat(many)}b \n \n c`)).toBe(`a${' '.repeat(many)}b c`)
})
