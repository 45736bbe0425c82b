import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { HtmlValidate } from 'html-validate'
import { beforeAll, expect, test } from 'vitest'

import { findingsFile, type FileFormat, type FindingsInput } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import type { OfficialLanguage } from '#surveys/definition/survey'
import { makeReport } from '#surveys/reports/make-report'

import { hardRelease, withEvilQuotes, type HardRelease } from '../../support/hard-report'
import { evil } from '../../support/hard/evil'
import { hardTitle, optionsIn } from '../../support/hard/words'
import { documentIn, opened, textIn, troublesOf } from './docx/opened'
import { openedBook } from './xlsx/opened-book'

let stored: HardRelease
let before: HardRelease
beforeAll(async () => {
  stored = await withEvilQuotes()
  before = await hardRelease(2025)
}, 720_000)

const inputs = new Map<string, FindingsInput>()
function inputIn(lang: OfficialLanguage, code?: string): FindingsInput {
  const name = `${lang} ${code ?? ''}`
  const input = inputs.get(name) ?? makeInput(lang, code)
  inputs.set(name, input)
  return input
}

function makeInput(lang: OfficialLanguage, code?: string): FindingsInput {
  const cut = code === undefined ? undefined : { kind: 'country' as const, code }
  const { bytes: body, release, versions } = stored
  const outcome = { en: evil.script }
  const report = makeReport(
    { release, versions, outcome, trends: [before] },
    reportWords(lang),
    cut,
  )
  return { released: { body, release, versions }, report, cut, network: `=1+1 ${evil.script}` }
}

async function file(
  format: FileFormat,
  lang: OfficialLanguage,
  code?: string,
): Promise<Uint8Array> {
  return findingsFile(format, inputIn(lang, code))
}

// Of each script one whole report, and two cuts: a country, and one that is not published.
const cuts: [OfficialLanguage, string | undefined][] = [
  ['fr', undefined],
  ['zh', undefined],
  ['ru', 'KE'],
  ['es', 'BR'],
]

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
})

test.each(cuts)(
  'the page in %s (%s) is valid, runs nothing and loses no words',
  async (lang, code) => {
    const html = Buffer.from(await file('html', lang, code)).toString('utf8')
    const { results } = await validator.validateString(html)

    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/i)
    expect(html).toContain(escaped(hardTitle(lang)))
    for (const words of whole(lang)) expect(html).toContain(escaped(words))
  },
  60_000,
)

test.each(cuts)(
  'the Word file in %s (%s) is XML throughout and loses no words',
  async (lang, code) => {
    const bytes = await file('docx', lang, code)
    const parts = Object.entries(opened(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name))
    const text = textIn(documentIn(bytes))

    expect(
      parts.flatMap(([name, xml]) => troublesOf(xml).map((what) => `${name}: ${what}`)),
    ).toEqual([])
    expect(text).toContain(hardTitle(lang))
    for (const words of whole(lang)) expect(text).toContain(words)
  },
  60_000,
)

test.each(cuts)(
  'no cell of the Excel file in %s (%s) is a formula or a link',
  async (lang, code) => {
    const sheets = openedBook(await file('xlsx', lang, code))
    const cells = new Set(sheets.flatMap(({ rows }) => rows.flat()))

    expect(sheets.filter(({ xml }) => /<f[ >]|<hyperlink/.test(xml))).toEqual([])
    expect(sheets.filter(({ name }) => name.length > 31 || /[[\]/\\:*?]/.test(name))).toEqual([])
    for (const words of whole(lang)) expect(cells).toContain(words.replace('_x', '_x005F_x'))
  },
  60_000,
)

test.each(cuts)(
  'no cell of the CSV in %s (%s) begins a formula',
  async (lang, code) => {
    for (const semicolon of [false, true]) {
      const bytes = await findingsFile('csv', inputIn(lang, code), { semicolon, bom: true })
      const rows: string[][] = parse(Buffer.from(bytes), {
        bom: true,
        delimiter: semicolon ? ';' : ',',
      })
      const cells = rows.flat()

      expect(rows.length).toBeGreaterThan(300)
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
      expect(
        cells.filter((cell) => /^[\s"']*[=+@＝＋－＠-]/.test(cell) && !/^'|^-?\d/.test(cell)),
      ).toEqual([])
      for (const words of whole(lang)) expect(cells.map(bare)).toContain(words)
    }
  },
  60_000,
)

test.each(cuts)(
  'every chart of the zip in %s (%s) is XML and runs nothing',
  async (lang, code) => {
    const files = Object.entries(unzipSync(await file('svg', lang, code)))
    const charts = files.filter(([name]) => name.endsWith('.svg'))

    expect(charts.length).toBeGreaterThan(15)
    for (const [name, bytes] of charts) {
      const svg = Buffer.from(bytes).toString('utf8')
      expect([name, troublesOf(svg)]).toEqual([name, []])
      expect(svg).not.toMatch(/<script|href=|url\((?!#)|[\u202A-\u202E\u2066-\u2069]/)
    }
  },
  60_000,
)

test('the stored release is what is written as JSON, byte for byte', async () => {
  expect(Buffer.from(await file('json', 'zh')).toString('utf8')).toBe(stored.bytes)
})

/** What has to stand somewhere as it is, signs that nobody sees left aside. */
function whole(lang: OfficialLanguage): string[] {
  const { long } = optionsIn(lang)
  const { formula, plus, minus, at, wide, script, arabic, hebrew, word, emoji, chinese } = evil
  return [long, formula, plus, minus, at, wide, script, arabic, hebrew, word, emoji, chinese]
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** Without the apostrophes that keep a cell from being a formula. */
function bare(cell: string): string {
  return cell.replace(/'(?=[=+\-@＝＋－＠])/g, '')
}
