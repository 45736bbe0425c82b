import { expect, test } from 'vitest'
import { cleanLine, cleanText, lengthOf } from '#surveys/definition/clean-text'

test.each([
  ['line breaks of any kind become one', 'a\r\nb\rc', 'a\nb\nc'],
  ['control characters are taken out', 'a\u0000b\u0007c\u0085', 'abc'],
  ['a lone half of a character is replaced', 'a\ud83dz', 'a\ufffdz'],
  ['letters are composed', 'e\u0301', 'é'],
  ['blanks around a text are cut off', '  a b \n', 'a b'],
  ['emoji and right-to-left text stay as they are', '👩🏽‍🎤 سلام', '👩🏽‍🎤 سلام'],
])('%s', (_name, written, kept) => {
  expect(cleanText(written)).toBe(kept)
})

test('a line has no breaks', () => {
  expect(cleanLine('a\r\n  b')).toBe('a b')
})

test('length counts characters of any script', () => {
  expect(lengthOf('𠮷野家')).toBe(3)
})
