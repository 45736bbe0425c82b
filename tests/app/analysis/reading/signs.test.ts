import { expect, test } from 'vitest'

import { excerptOf, piecesOf } from '#app/analysis/reading/signs'

const all = (text: string) => piecesOf(text, { start: 0, end: text.length })
const shown = (text: string) =>
  all(text).map(({ start, end, sign }) => sign?.code ?? text.slice(start, end))

test('signs that turn writing round, have no width or control are told apart from words', () => {
  const text = 'a\u202Eb\u2066c\u2069\u200Bd\u0007e\uFEFF'

  expect(shown(text)).toEqual([
    ...['a', '202E', 'b', '2066', 'c', '2069', '200B', 'd', '0007', 'e', 'FEFF'],
  ])
  expect(all(text).flatMap(({ sign }) => sign?.kind ?? [])).toEqual([
    ...['turn', 'turn', 'turn', 'unseen', 'control', 'unseen'],
  ])
})

test('no sign moves a place: the pieces are the text again, from any place to any other', () => {
  const text = '\u202Eone\u200B \n two\u2067three\u{E0041}'
  for (let start = 0; start < text.length; start += 1) {
    const pieces = piecesOf(text, { start, end: text.length })

    expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(
      text.slice(start),
    )
    expect(pieces[0]?.start).toBe(start)
  }
})

test.each(['👩🏾‍⚕️ came', 'می‌خواهم', 'क्‍ष', 'line\nline', '🏴\u{E0067}\u{E0062}\u{E007F}'])(
  'signs by which words and emoji are spelt stay in them: %s',
  (text) => {
    expect(all(text)).toEqual([{ start: 0, end: text.length }])
  },
)

test('a joiner that joins nothing is shown', () => {
  expect(shown(' \u200D.')).toEqual([' ', '200D', '.'])
})

test('an excerpt is one line of so many characters, in which no sign works', () => {
  expect(excerptOf('one\n\n two\u202Ethree', 40)).toBe('one two·three')
  expect(excerptOf('😀😀😀😀', 3)).toBe('😀😀😀…')
  expect(excerptOf('x'.repeat(60_000), 80)).toBe(`${'x'.repeat(80)}…`)
})
