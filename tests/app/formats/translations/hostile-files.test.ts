import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { readTranslation, writeTranslation } from '#app/formats/translations/translation-file'
import { mark } from '#app/operations/mark'
import { judgeText, tidyText } from '#surveys/translation/judge-text'

import { must } from '../../operations/answering'
import { aText } from './some-texts'

const expected = { slug: 'a-survey', language: 'ru', mark }
const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** An Excel file in which every cell names one of these texts by its number. */
function sheetOf(texts: string[], rows: number[][]): Uint8Array {
  const cells = (row: number[]) => row.map((at) => `<c t="s"><v>${at}</v></c>`).join('')
  const sheet = rows.map((row) => `<row>${cells(row)}</row>`).join('')
  const shared = texts.map((text) => `<si><t>${text}</t></si>`).join('')
  return zipSync({
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${spreadsheet}><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${spreadsheet}>${shared}</sst>`),
  })
}

const times = (count: number, row: number[]) => Array.from({ length: count }, () => row)

// Each of these is some kilobytes long and would have held up the server for minutes.
test('one text of megabytes that stands in every row is cut to what a cell holds', () => {
  const long = 'A'.repeat(20_000_000)
  const file = sheetOf(['key', 'en', 'ru', long], [[0, 1, 2], ...times(500, [3, 3, 3])])
  const texts = must(readTranslation(file, expected))

  expect(file.length).toBeLessThan(200_000)
  expect(texts).toHaveLength(500)
  expect(texts[0]?.text).toHaveLength(32_767)
})

test('more rows than any survey has texts are refused before one of them is looked at', () => {
  const long = 'A'.repeat(30_000)
  const file = sheetOf(['key', 'en', 'ru', long], [[0, 1, 2], ...times(90_000, [3, 3, 3])])

  expect(readTranslation(file, expected)).toEqual({ ok: false, problems: [{ code: 'too-much' }] })
})

test('a sheet of very many columns is read row by row', () => {
  const head = [0, 1, 2, ...Array.from({ length: 150_000 }, () => 3)]
  const file = sheetOf(['key', 'en', 'ru', 'x'], [head, ...times(4000, [3, 3, 3])])

  expect(must(readTranslation(file, expected))).toHaveLength(4000)
})

test('a language that is called as the column of keys has a column of its own', async () => {
  const sheet = { slug: 'a-survey', language: 'key', texts: [aText('title', 'A survey', 'Titel')] }
  const file = await writeTranslation('xlsx', sheet)
  const one = sheetOf(['key', 'en', 'title'], [[0, 1], times(2, [2]).flat()])

  expect(must(readTranslation(file, { ...expected, language: 'key' }))).toMatchObject([
    { key: 'title', text: 'Titel', madeFrom: mark('A survey') },
  ])
  expect(readTranslation(one, { ...expected, language: 'key' })).toEqual({
    ok: false,
    problems: [{ code: 'columns-missing', columns: ['key'] }],
  })
})

test('of a text of nothing but broken places some are told', () => {
  const [problem] = judgeText({ key: 'title', source: 'A' }, '{{a '.repeat(200_000), 'fr')

  expect(problem).toMatchObject({ code: 'places-differ', added: ['{{a '] })
})

test('a text of marks alone is composed at once', () => {
  expect(tidyText(`b${'\u0301\u0323'.repeat(500_000)}`).length).toBeLessThan(40)
  expect(mark(`b${'\u0301\u0323'.repeat(500_000)}`)).toHaveLength(8)
})
