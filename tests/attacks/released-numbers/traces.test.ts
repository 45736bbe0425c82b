import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { beforeAll, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'

import type { FileFormat } from '#app/formats/findings-file'
import frame from '#locales/en/frame.json'
import { multiple, page, region, yesNo } from '#surveys/kit/kit'

import { keepReleasedAt } from '../../app/operations/released-network'
import { commandLine } from '../../support/command-line'
import { freshFolder } from '../../support/fresh-stores'
import { aSurvey } from '../../surveys/a-survey'
import { fileOf, inputOf, readAgain, type Released } from './made/findings-files'
import { publishedFor } from './made/make-release'
import { readBook } from './outsider/reading/book'
import { readMarkup, tagsIn, textOf } from './outsider/reading/markup'
import { readZip, textsIn, type Packed } from './outsider/reading/zip'

const area = region('area', 'Which region?')
const fees = yesNo('fees', 'Did you pay?', { optional: true })
const need = multiple('need', 'What?', { care: 'Care', law: 'Law' }, { optional: true })
const survey = aSurvey([page('all', 'All', [area, fees, need])], { breakdowns: [area] })
const said = Array.from({ length: 90 }, (_, n) => ({
  answers: { area: n % 3 ? 'africa' : 'europe', fees: n % 4 ? 'yes' : 'no', need: n % 2 ? ['care'] : ['law'] },
})) // prettier-ignore

const formats: FileFormat[] = ['docx', 'xlsx', 'svg', 'html', 'csv', 'json']
const files = {} as Record<FileFormat, Buffer>
let released: Released

beforeAll(async () => {
  const { bytes } = await publishedFor({ survey, said })
  released = readAgain(bytes, survey)
  const input = { ...inputOf(released), network: frame.product }
  for (const format of formats) files[format] = await fileOf(format, input)
}, 180_000)

test('another machine, user, zone, language and day write the very same bytes', async () => {
  const dataDir = await freshFolder()
  await keepReleasedAt({ dataDir }, released)
  const strange = {
    ...{ USER: 'planted-user', LOGNAME: 'planted-user', HOME: '/planted/home', HOSTNAME: 'planted-host' },
    ...{ TZ: 'Pacific/Kiritimati', LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8', DAYS_LATER: '400' },
  }
  for (const format of ['docx', 'xlsx'] as const) {
    const out = join(dataDir, `out.${format}`)
    const command = commandLine(['export', survey.slug, '--format', format, '--out', out])
    const env = { ...strange, PATH: process.env.PATH, NODE_ENV: 'production' as const, DATA_DIR: dataDir }
    execFileSync(process.execPath, command, { env, stdio: 'ignore' })

    expect([format, Buffer.compare(readFileSync(out), files[format])]).toEqual([format, 0])
  }
}, 120_000) // prettier-ignore

test('no file names the machine, its user, its folders, its programs or a day but those of the release', () => {
  for (const format of formats) expect([format, tracesIn(files[format])]).toEqual([format, []])
})

test('the libraries alone would have told the day, the program and more', async () => {
  const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('x')] }] }))
  const book = await writeXlsxFile([[{ value: 'x' }]]).toBuffer()

  expect(tracesIn(Buffer.from(word)).length).toBeGreaterThan(2)
  expect(packedWell(readZip(new Uint8Array(book)).files)).not.toEqual([])
  expect(tracesIn(Buffer.from(`made by ${userInfo().username} in ${process.cwd()}`))).toContain(process.cwd())
}) // prettier-ignore

test.each(['docx', 'xlsx', 'svg'] as const)(
  'the zip of the %s tells neither when nor on what it was packed',
  (format) => {
    const { files: packed, comment } = readZip(files[format])

    expect(packed.length).toBeGreaterThan(4)
    expect(packedWell(packed)).toEqual([])
    expect(comment).toBe('')
    const names = packed.map(({ name }) => name).join(' ')
    expect(names).not.toMatch(/customXml|printerSettings|vbaProject|people|thumbnail|embedd/i)
  },
)

test('the properties of the Word file are those of the report, and there are no notes of anybody', () => {
  const inside = textsIn(files.docx)
  const core = tagsIn(readMarkup(inside['docProps/core.xml'] ?? ''), /^(dc|cp|dcterms):(?!coreProp)/)
  const said = Object.fromEntries(core.map((tag) => [tag.name, textOf(tag)]))

  expect(said).toEqual({
    ...{ 'dc:title': 'A survey', 'dc:creator': frame.product, 'cp:lastModifiedBy': frame.product },
    ...{ 'dc:description': inputOf(released).report.citation, 'cp:revision': '1', 'dc:language': 'en-GB' },
  })
  for (const part of ['docProps/custom.xml', 'docProps/app.xml', 'word/comments.xml'])
    expect([part, textOf(readMarkup(inside[part] ?? ''))]).toEqual([part, ''])
  expect(inside['word/document.xml']).not.toMatch(/<w:(ins|del|vanish|commentReference)\b|w:rsid/)
}) // prettier-ignore

test('nothing in the Excel file is hidden, reckoned or fetched', () => {
  const sheets = readBook(files.xlsx)
  const workbook = textsIn(files.xlsx)['xl/workbook.xml'] ?? ''

  expect(sheets.length).toBeGreaterThan(4)
  expect(sheets.flatMap(({ hidden }) => hidden)).toEqual([])
  expect(workbook).not.toMatch(/fileSharing|externalReference|userName|absPath/)
  const named = tagsIn(readMarkup(workbook), /^definedName$/)
  expect(
    named.filter(({ attributes: { name = '' } }) => !/^_xlnm\.(Print_|_Filter)/.test(name)),
  ).toEqual([])
})

test('pages hold no comment, no hidden element and no word beside what is read', () => {
  const root = readMarkup(files.html.toString('utf8'))

  expect(tagsIn(root, /^!$/)).toEqual([])
  expect(files.html.toString('utf8')).not.toMatch(/ (data-[\w-]+|hidden|aria-hidden|style)=/)
  expect(tagsIn(root, /^meta$/).map(({ attributes }) => Object.keys(attributes).join())).toEqual([
    ...['charSet', 'http-equiv,content', 'name,content'],
  ])
})

/** Whatever in the bytes, unpacked, looks like this machine, this run or a moment. */
function tracesIn(bytes: Buffer): string[] {
  const isZip = bytes.subarray(0, 2).toString() === 'PK'
  const inside = isZip ? readZip(bytes).files.flatMap((file) => [file.name, file.bytes.toString('utf8'), file.bytes.toString('utf16le')]) : [bytes.toString('utf8')]
  const text = inside.join('\n')
  const { opened, closed } = released.release.method
  const days = new Set([opened, closed, survey.opens, survey.closes])
  const moments = text.match(/\b\d{4}-\d\d-\d\d(T[\d:.]+Z?)?|\b\d{1,2}:\d{2}:\d{2}\b/g) ?? []
  const own = [hostname(), homedir(), tmpdir(), process.cwd(), process.version, userInfo().username]
  return [
    ...moments.filter((moment) => !days.has(moment)),
    ...own.filter((word) => word.length > 4 && text.includes(word)),
    ...(text.match(/\b(docx|node|fflate|react|linux|write-excel-file|un-named)\b/gi) ?? []).filter((word) => !text.includes(`.${word}`)),
  ]
} // prettier-ignore

function packedWell(packed: Packed[]): string[] {
  return packed.flatMap(({ name, time, madeBy, extra, comment, attributes }) => {
    const isPlain = time === '1980-1-1 0:0:0' && madeBy === 20
    return isPlain && extra === 0 && comment === '' && attributes === 0 ? [] : [`${name} ${time} ${String(madeBy)}`]
  })
} // prettier-ignore
