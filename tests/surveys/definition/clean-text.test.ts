import { expect, test } from 'vitest'
import { cleanLine, cleanText, lengthOf } from '#surveys/definition/clean-text'

test.each([
  ['line breaks of any kind become one', 'a\r\nb\rc', 'a\nb\nc'],
  ['control characters are taken out', 'a\u0000b\u0007c\u0085', 'abc'],
  ['a lone half of a character is replaced', 'a\ud83dz', 'a\ufffdz'],
  ['letters are composed', 'e\u0301', 'é'],
  ['blanks around a text are cut off', '  a b \n', 'a b'],
  ['marks that turn letters round are taken out', 'a\u202ab\u202ec\u2066d\u2069e', 'abcde'],
  ['blanks of no width are taken out', 'a\u200bb\u2060c\ufeffd', 'abcd'],
  ['separators of lines and paragraphs are line breaks', 'a\u2028b\u2029c', 'a\nb\nc'],
  [
    'joiners stay, for words are spelt with them',
    'می\u200cخواهم क्\u200dष',
    'می\u200cخواهم क्\u200dष',
  ],
  ['blanks left at the ends by what is taken out are cut off', '\u202a a \u202c', 'a'],
  ['a text of joiners and marks alone is empty', '\u200d\u200c\u200e\ufe0f\u00ad \u3164\u2800', ''],
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
