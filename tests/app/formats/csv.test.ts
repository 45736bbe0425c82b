import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { csvHead, csvRows, harmless } from '#app/formats/csv'

function readBack(rows: (string | number | undefined)[][]): string[][] {
  return parse(csvRows(rows), { relax_column_count: true })
}

test('the head stands after the mark by which spreadsheets know UTF-8', () => {
  expect(csvHead(['_lang', 'prep.health'])).toBe('\uFEFF_lang,prep.health\r\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+41', "'+41"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1+1', "  '=1+1"],
  ['"=1+1', `"'=1+1`],
  ["'=1+1", "''=1+1"],
  ['« =1+1', "« '=1+1"],
  ['＝1+1', "'＝1+1"],
  ['\u200f=1', "\u200f'=1"],
  ['\t=cmd', "'\t'=cmd"],
  ['\tplain', "'\tplain"],
  ['\rplain', "'\rplain"],
  ['so;=cmd|calc', "so;'=cmd|calc"],
  ['first\n- second', "first\n'- second"],
  ['=HYPERLINK("http://x"&A1)', `'=HYPERLINK("http://x"&A1)`],
])('%j cannot become a formula', (words, written) => {
  expect(harmless(words)).toBe(written)
})

test.each([
  'sex_workers',
  'KE',
  '2019-05',
  'a-b',
  '1+1 = 2',
  'x@y',
  '我们=我们',
  '',
  ' plain',
  "it's",
])('%j stays as it is', (words) => {
  expect(harmless(words)).toBe(words)
})

test('numbers stay numbers, also below zero, and no answer is an empty cell', () => {
  expect(csvRows([[-5, 2.5, 0, undefined, '-5']])).toBe("-5,2.5,0,,'-5\r\n")
})

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@;,"\'\t\r\n a|“'.split('')) }),
)

test('whatever the words, each comes back as one cell', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (words) => {
      expect(readBack([words])).toEqual([words.map(harmless)])
    }),
  )
})

test('no cell begins like a formula, nor any piece of it that a semicolon, tab or line end parts', () => {
  fc.assert(
    fc.property(texts, (words) => {
      const pieces = harmless(words).split(/[;\t\r\n]/)
      expect(pieces.filter((piece) => /^[\s"“]*[=+\-@]/.test(piece))).toEqual([])
    }),
  )
})

test('taking the apostrophes away again gives the words back', () => {
  fc.assert(
    fc.property(texts, (words) => {
      expect(asWritten(harmless(words))).toBe(words)
    }),
  )
})

// What goes back over a text again and again would not end within the time limit of a test.
test.each(['\n', ' ', '"', ';\n', '- '])('a long text of %j alone is gone through once', (run) => {
  const long = run.repeat(500_000)

  expect(harmless(`${long}=`).replaceAll("'", '')).toBe(`${long}=`)
})

/** What docs/guides/raw-data.md tells researchers to do. */
function asWritten(cell: string): string {
  return cell
    .replace(/^'(?='*[\t\r\n])/, '')
    .replace(/(?<=(?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}"'‘’“”«»]*)'(?=[=+\-@＝＋－＠])/gu, '')
}

test.each([',', ';'] as const)(
  'rows parted by “%s” are written as the library of others would',
  (delimiter) => {
    const cell = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\r', '\n', '\t', '_', '.'),
      }),
      fc.constantFrom(undefined, 0, -0, 12.5, -3, '我们'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
        const plain = rows.map((row) =>
          row.map((each) => (typeof each === 'string' ? harmless(each) : each)),
        )
        const theirs = {
          delimiter,
          record_delimiter: 'windows',
          quoted_match: /[\r\n\t;,]/,
        } as const
        expect(csvRows(rows, delimiter)).toBe(stringify(plain, theirs))
      }),
      { numRuns: 1000 },
    )
  },
)
