import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'

import { findingsFile, type FileFormat, type FindingsInput } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import { languages, type Language } from '#surveys/definition/survey'
import { makeReport } from '#surveys/reports/make-report'

import { hardRelease, type HardRelease } from '../../support/hard-report'
import { documentIn, textIn } from './docx/opened'
import { openedBook } from './xlsx/opened-book'

let now: HardRelease
let before: HardRelease
beforeAll(async () => {
  now = await hardRelease()
  before = await hardRelease(2025)
}, 720_000)

function inputIn(lang: Language): FindingsInput {
  const { bytes: body, release, versions } = now
  const cut = { kind: 'country', code: 'KE' } as const
  const report = makeReport({ release, versions, trends: [before] }, reportWords(lang), cut)
  return { released: { body, release, versions }, report, cut, network: 'The network' }
}

const file = async (format: FileFormat, lang: Language) => findingsFile(format, inputIn(lang))

test('below every table of the page stands all that a number needs', async () => {
  const html = Buffer.from(await file('html', 'fr')).toString('utf8')
  const tables = html.split('<table>').slice(1)
  const below = tables.map((after) => after.slice(after.indexOf('</table>')).split('<h')[0] ?? '')

  expect(tables.length).toBeGreaterThan(30)
  expect(below.filter((notes) => !isTold(notes))).toEqual([])
})

test('below every table of the Word file stands all that a number needs', async () => {
  const xml = documentIn(await file('docx', 'fr'))
    .replace(/<w:tbl>.*?<\/w:tbl>/gs, '<w:p>§table</w:p>')
    .replace(/<w:pStyle w:val="Heading\d"\/>/g, '§heading')
  const tables = textIn(xml).split('§table').slice(1)
  // A table in parts has its notes below the last of them.
  const below = tables.map((_, at) => tables.slice(at).join('').split('§heading')[0] ?? '')

  expect(tables.length).toBeGreaterThan(20)
  expect(below.filter((notes) => !isTold(notes))).toEqual([])
})

test('every sheet of the Excel file says where its tables are from', async () => {
  const input = inputIn('fr')
  const sheets = openedBook(await findingsFile('xlsx', input))
  const asked = input.report.chapters.flatMap(({ questions }) => questions)

  for (const [at, { wording, views }] of asked.entries()) {
    const said = sheets[at + 1]?.rows.flat().join(' ') ?? ''
    expect(said).toContain(wording.replace('_x', '_x005F_x'))
    expect(said).toContain(now.release.hash)
    expect(said).toContain('2026')
    if (views.length > 0) expect(said).toMatch(/environ \d+ personnes.*arrondis au multiple de 5/)
  }
})

test('every row of the CSV has its base, wording, rounding, wave, release and hash', async () => {
  const rows: Record<string, string>[] = parse(Buffer.from(await file('csv', 'en')), {
    columns: true,
  })
  const needed = ['base', 'rounding', 'survey', 'wave', 'release', 'hash', 'breakdown_label']
  const untold = rows.filter(
    (row) => needed.some((name) => !row[name]) || (row.question !== '' && !row.wording),
  )

  expect(rows.length).toBeGreaterThan(300)
  expect(untold).toEqual([])
})

test('every chart says how it is rounded, and the list beside them where they are from', async () => {
  const files = Object.entries(unzipSync(await file('svg', 'en')))
  const charts = files.filter(([name]) => name.endsWith('.svg')).map(([, svg]) => strFromU8(svg))
  const list = files.find(([name]) => name === 'README.txt')?.[1] ?? new Uint8Array()

  expect(charts.map(wordsOf).filter((said) => !said.includes('rounded to 5'))).toEqual([])
  expect(strFromU8(list)).toContain(now.release.hash)
})

const headings = {
  en: ['The law', 'Law enforcement', 'Programmes', 'Community response'],
  fr: ['La loi', 'Forces de l’ordre', 'Programmes', 'Réponse communautaire'],
  es: ['La ley', 'Fuerzas del orden', 'Programas', 'Respuesta comunitaria'],
  ru: ['Закон', 'Правоохранительные органы', 'Программы', 'Ответ сообщества'],
  zh: ['法律', '执法部门', '项目', '社群回应'],
}

test.each(languages)('a cut in %s has room for what a researcher adds to it', async (lang) => {
  const page = Buffer.from(await file('html', lang)).toString('utf8')

  for (const heading of headings[lang]) expect(page).toContain(`<h3>${heading}</h3>`)
})

test('a cut in Word has room for what a researcher adds to it', async () => {
  const word = textIn(documentIn(await file('docx', 'ru'))).split('\n')

  expect(word).toEqual(expect.arrayContaining(headings.ru))
})

/** A line that was broken is one again. */
function wordsOf(svg: string): string {
  return svg.replace(/<\/text><text[^>]*>/g, ' ')
}

function isTold(notes: string): boolean {
  const { survey, hash } = now.release
  const told = [survey, '2026', hash, 'arrondis au multiple de 5', 'Question']
  return told.every((part) => notes.includes(part)) && /environ \d+ personnes/.test(notes)
}
