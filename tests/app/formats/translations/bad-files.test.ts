import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { readTranslation, writeTranslation } from '#app/formats/translations/translation-file'
import { mark } from '#app/operations/mark'

import { must } from '../../operations/answering'
import { aSheet } from './some-texts'

const expected = { slug: 'a-survey', language: 'ru', mark }
const read = (file: string | Uint8Array) =>
  readTranslation(typeof file === 'string' ? strToU8(file) : file, expected)

const head = '<?xml version="1.0"?>'
const xliff = (inside: string, of = 'version="2.0" srcLang="en" trgLang="ru"') =>
  `${head}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${of}><file id="f1">${inside}</file></xliff>`
const unit = (target: string, source = 'A', state = 'state="translated"') =>
  `<unit id="title"><segment ${state}><source>${source}</source><target>${target}</target></segment></unit>`

const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
const outside = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`

test.each([
  ['an entity bomb', `${head}${bomb}<xliff>&b;</xliff>`, 'xml-doctype'],
  ['a file from outside', `${head}${outside}<xliff>&a;</xliff>`, 'xml-doctype'],
  ['an unknown entity', xliff(unit('&a;')), 'xml-broken'],
  ['a tag that does not end', xliff('<unit>'), 'xml-broken'],
  ['a document of no kind we know', `${head}<html/>`, 'no-xliff'],
  ['XLIFF 1.2', xliff('', 'version="1.2"'), 'xliff-version'],
  ['another language', xliff('', 'version="2.0" trgLang="fr"'), 'other-language'],
  ['tags within tags without end', `${head}${'<a>'.repeat(100)}`, 'too-much'],
  ['JSON that does not end', '{"texts": ', 'json-broken'],
  ['JSON of another shape', '{"texts": [1]}', 'json-broken'],
  ['PO with a quote that does not end', 'msgctxt "title\nmsgid "A"\nmsgstr "B"', 'po-broken'],
  ['PO that begins in the middle', '"A"', 'po-broken'],
  ['PO of another survey', 'msgid ""\nmsgstr "X-Soundings-Survey: b\\n"', 'other-survey'],
  ['PO of another language', 'msgid ""\nmsgstr "Language: pt_BR\\n"', 'other-language'],
  ['something else', 'Dear colleague,', 'po-broken'],
])('%s is refused', (_what, file, code) => {
  expect(read(file)).toMatchObject({ ok: false, problems: [{ code }] })
})

test('a file that is no UTF-8 says on which line', () => {
  expect(read(new Uint8Array([0x7b, 0x0a, 0xff, 0x41]))).toEqual({
    ok: false,
    problems: [{ code: 'not-utf-8', row: 2 }],
  })
})

test('a text in wide signs is read, as some translation programs write it', () => {
  const wide = Buffer.from(`\uFEFF${xliff(unit('Опрос'))}`, 'utf16le')

  expect(must(read(new Uint8Array(wide)))).toMatchObject([{ key: 'title', text: 'Опрос' }])
})

test('sentences that a program took apart come together again', () => {
  const cut =
    '<unit id="title"><segment state="final"><source>A. </source><target>А. </target></segment>' +
    '<ignorable><source> </source></ignorable>' +
    '<segment state="translated"><source>B.</source><target>Б.</target></segment></unit>'

  expect(must(read(xliff(cut)))).toEqual([
    { key: 'title', text: 'А.  Б.', madeFrom: mark('A.  B.'), state: 'done' },
  ])
})

test('a remark of a program is no part of the words, and its code is refused', () => {
  expect(must(read(xliff(unit('<mrk id="m1">Б</mrk><cp hex="0041"/>'))))).toMatchObject([
    { text: 'БA' },
  ])
  expect(must(read(xliff(unit('<pc id="1">Б</pc>'))))).toMatchObject([
    { key: 'title', unreadable: 'inline-code' },
  ])
})

test('a sentence without translation leaves its text open', () => {
  const open = '<unit id="title"><segment><source>A</source></segment></unit>'

  expect(must(read(xliff(open)))).toMatchObject([{ text: '', state: 'open' }])
})

test('PO is read as programs write it: without empty lines, with remarks, and old texts left out', () => {
  const file =
    '# A remark\r\nmsgctxt "title"\r\nmsgid "A"\r\nmsgstr ""\r\n"Б\\n"\r\n"\\"В\\""\r\n' +
    '#, c-format, fuzzy\r\n#| msgid "Old"\r\nmsgctxt "use"\r\nmsgid "C"\r\nmsgstr "Г"\r\n' +
    '#~ msgctxt "old"\r\n#~ msgid "D"\r\n#~ msgstr "Д"\r\n'

  expect(must(read(file))).toEqual([
    { key: 'title', text: 'Б\n"В"', madeFrom: mark('A'), state: 'done' },
    { key: 'use', text: 'Г', madeFrom: mark('C'), state: 'machine' },
  ])
})

test('a text that PO counts is refused', () => {
  const plural = 'msgctxt "title"\nmsgid "A"\nmsgid_plural "B"\nmsgstr[0] "Б"'

  expect(must(read(plural))).toMatchObject([{ key: 'title', unreadable: 'plural' }])
})

/** An Excel file with these rows, as the least of programs writes it. */
function sheetOf(rows: string) {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
  return zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) })
}

const inline = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const heads = (...names: string[]) =>
  `<row>${names.map((name, at) => inline(`${'ABCDEF'[at] ?? ''}1`, name)).join('')}</row>`

test('a formula is refused, a number is the words that stand there', () => {
  const file = sheetOf(
    heads('key', 'en', 'ru') +
      `<row>${inline('A2', 'title')}${inline('B2', 'A')}<c r="C2"><f>1+1</f><v>2</v></c></row>` +
      `<row>${inline('A3', 'use')}${inline('B3', '18')}<c r="C3"><v>18</v></c></row>`,
  )

  expect(must(read(file))).toMatchObject([
    { key: 'title', unreadable: 'formula' },
    { key: 'use', text: '18', madeFrom: mark('18'), state: 'open' },
  ])
})

test('words with colours in them and with readings above them are read as words', () => {
  const file = sheetOf(
    heads('key', 'en', 'ru') +
      '<row><c r="A2" t="inlineStr"><is><t>title</t></is></c>' +
      '<c r="B2" t="inlineStr"><is><r><t>A</t></r><r><t> b</t></r><rPh><t>x</t></rPh></is></c></row>',
  )

  expect(must(read(file))).toMatchObject([{ key: 'title', madeFrom: mark('A b'), text: '' }])
})

test.each([
  ['a column is missing', sheetOf(heads('key', 'en', 'fr')), 'columns-missing'],
  ['the sheet is missing', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'xlsx-broken'],
  ['the zip is cut off', zipSync({ a: new Uint8Array(9) }).slice(0, 20), 'xlsx-broken'],
  ['a type is declared', sheetOf(`</sheetData></worksheet>${bomb}`), 'xml-broken'],
])('an Excel file where %s is refused', (_what, file, code) => {
  expect(read(file)).toMatchObject({ ok: false, problems: [{ code }] })
})

test('a small zip that holds very much is not opened', () => {
  const file = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) })

  expect(file.length).toBeLessThan(200_000)
  expect(read(file)).toEqual({ ok: false, problems: [{ code: 'too-much' }] })
})

test('a file with more texts than any survey has is not taken', () => {
  const texts = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`a${at}`, 'A']))

  expect(read(JSON.stringify({ texts }))).toEqual({ ok: false, problems: [{ code: 'too-much' }] })
})

test('what we write ourselves is for one survey and one language only', async () => {
  const bytes = await writeTranslation('xliff', { ...aSheet('ru'), slug: 'b-survey' })
  const other = await writeTranslation('xlsx', aSheet('fr'))

  expect(read(bytes)).toMatchObject({ problems: [{ code: 'other-survey', slug: 'b-survey' }] })
  expect(read(other)).toMatchObject({ problems: [{ code: 'columns-missing', columns: ['ru'] }] })
})
