import { beforeAll, describe, expect, test } from 'vitest'

import type { FindingsInput } from '#app/formats/findings-file'
import { monitoringFile } from '#app/formats/monitoring/monitoring-file'
import { loader as feedLoader } from '#app/routes/$lang.findings[.]atom'
import { loader as jsonLoader } from '#app/routes/$lang.findings.$slug[.]json'
import { loader as pageLoader } from '#app/routes/$lang.findings.$slug'
import type { AskedCut } from '#surveys/reports/cut'

import { answered, countryOf, tally } from '../../app/cli/demo/demo-answers'
import { asking } from '../../app/findings/a-released-survey'
import { aReviewedNetwork, reviewed } from '../../app/operations/a-reviewed-network'
import { demoRelease, fileOf, inputOf, type Wish } from './made/findings-files'
import { readQuestionnaire } from './outsider/questionnaire'
import { readCsv, type Line } from './outsider/reading/csv'
import { placeOf } from './outsider/reading/from-lines'
import { readMarkup, tagsIn, textOf } from './outsider/reading/markup'
import { readPage } from './outsider/reading/page'
import type { Piece } from './outsider/reading/pieces'
import { knownFrom, toldIn } from './outsider/reading/told'

const health = await demoRelease('access-to-health-2026')
let lines: Line[] = []
let whole: Piece[] = []

const inputs = new Map<string, FindingsInput>()
function healthBy(wish: Wish): FindingsInput {
  const name = JSON.stringify(wish)
  const input = inputs.get(name) ?? inputOf(health, wish)
  inputs.set(name, input)
  return input
}

async function csvOf(wish: Wish = {}): Promise<Line[]> {
  return readCsv((await fileOf('csv', healthBy(wish))).toString('utf8'))
}

async function pageOf(wish: Wish = {}): Promise<string> {
  return (await fileOf('html', healthBy(wish))).toString('utf8')
}

beforeAll(async () => {
  lines = await csvOf()
  whole = readPage(await pageOf())
}, 180_000)

/** Of a line all that is of no language. */
function numbersOf(line: Line): string {
  return [placeOf(line), line.measure, line.n, line.pct, line.value, line.base, line.members, line.note].join('|')
} // prettier-ignore

test('files of two languages differ in no number and in no row', async () => {
  const french = await csvOf({ lang: 'fr' })
  const [one, other] = [whole, readPage(await pageOf({ lang: 'fr' }))].map(cellsIn)

  expect(french.map(numbersOf)).toEqual(lines.map(numbersOf))
  expect(one?.length).toBeGreaterThan(9000)
  expect(other).toEqual(one)
}, 60_000) // prettier-ignore

/** The digits of every cell, and the order of tables: percentages are written otherwise elsewhere. */
function cellsIn(pieces: Piece[]): string[] {
  const tables = pieces.filter((piece) => piece.kind === 'table')
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  // Tables are turned or parted by how long their words are.
  return cells.map((cell) => (cell.match(/\d+/g) ?? ['–']).join(' ')).sort()
}

describe('cuts', () => {
  test.each<AskedCut>([
    { kind: 'country', code: 'KE' },
    { kind: 'region', code: 'europe' },
  ])('the files of $code hold no number that those of everybody lack', async (cut) => {
    const published = new Set(lines.map((line) => JSON.stringify(line)))
    const own = await csvOf({ cut })
    const { faults, cells } = toldIn(readPage(await pageOf({ cut })), [knownFrom('', lines)])

    expect(own.length).toBeGreaterThan(500)
    expect(own.filter((line) => !published.has(JSON.stringify(line)))).toEqual([])
    expect(faults.filter((fault) => !fault.startsWith('Region'))).toEqual([])
    expect(cells).toBeGreaterThan(1000)
  })

  test('whether few or none answered from a country cannot be seen from asking for it', async () => {
    const truly = tally((await answered('access-to-health-2026')).responses.map(countryOf))
    const { least } = readQuestionnaire(JSON.stringify(health.versions[0]?.survey))
    const few = ['UG', 'TZ', 'ZA', 'NG', 'GH'].find((code) => between(truly.get(code), 1, least.country))
    const none = ['ER', 'KM', 'ST', 'DJ', 'LS'].find((code) => !truly.has(code))
    const files = [few, none].map(async (code = '') => {
      const cut = { kind: 'country' as const, code }
      const html = await pageOf({ cut })
      const name = new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? ''
      return { page: html.replaceAll(name, '…'), numbers: (await csvOf({ cut })).map(numbersOf) }
    })

    expect([few, none]).not.toContain(undefined)
    expect(await files[0]).toEqual(await files[1])
    const shown = { kind: 'country' as const, code: 'KE' }
    expect((await csvOf({ cut: shown })).map(numbersOf)).not.toEqual((await files[0])?.numbers)
  }, 60_000) // prettier-ignore
})

function between(count: number | undefined, least: number, most: number): boolean {
  return count !== undefined && count >= least && count < most
}

test('no file names a country or a region that stands with others, but for the questionnaire', async () => {
  const named = new Set(lines.map(({ row_label: label }) => label))
  const truly = tally((await answered('access-to-health-2026')).responses.map(countryOf))
  const names = [...truly.keys()].filter((code) => /^[A-Z]{2}$/.test(code)).map((code) => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? '')
  const hidden = names.filter((name) => !named.has(name))
  const sheets = lines.flatMap((line) => Object.values(line))
  const texts = [...new Set([...sheets, ...whole.flatMap(wordsOf)])]

  expect(hidden.length).toBeGreaterThan(10)
  for (const name of hidden) {
    const said = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u')
    expect([name, texts.filter((text) => said.test(text))]).toEqual([name, []])
  }
  expect(texts).toContain('Kenya')
}, 60_000) // prettier-ignore

test('an option that is 0 in truth and one that few chose look alike in every file', () => {
  const noughts = lines.filter(({ n }) => n === '0')

  expect(noughts.length).toBeGreaterThan(200)
  expect(new Set(noughts.map(({ shown, measure, value }) => [shown, measure, value].join()))).toEqual(new Set(['0–4,count,', '0–4,mode,']))
  const { faults } = toldIn(whole, [knownFrom('', lines)])
  expect(faults).toEqual([])
}) // prettier-ignore

describe('what the server serves', () => {
  test('a page, with all that is handed to the browser beside it, holds published numbers alone', async () => {
    const { context } = await aReviewedNetwork()
    const known = [knownFrom('', lines)]
    let last: unknown
    for (const by of ['?by=country&of=violence', '']) {
      const data = await pageLoader(asking(context, `/en/findings/access-to-health-2026${by}`))
      last = data
      const { faults, cells } = toldIn(piecesIn(data), known)

      expect([by, faults]).toEqual([by, []])
      expect(cells).toBeGreaterThan(300)
      expect(keysIn(data).filter((key) => /^(modes|responses|decisions|created|accepted|envelope|key_|seed|body)/.test(key))).toEqual([])
    }
    const careless = piecesIn(JSON.parse(JSON.stringify(last).replaceAll('"110"', '"107"')))
    expect(toldIn(careless, known).faults.length).toBeGreaterThan(0)
  }, 360_000)

  test('the feed says how many answered, rounded, and days without hours', async () => {
    const { context } = await aReviewedNetwork()
    const feed = await (await feedLoader(asking(context, '/en/findings.atom'))).text()
    const entries = tagsIn(readMarkup(feed), /^entry$/)
    const said = entries.map((entry) => tagsIn(entry, /^(title|updated|summary)$/).map(textOf))

    expect(said).toHaveLength(3)
    for (const [, updated, summary = ''] of said) {
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
      const numbers = summary.split('\n')[0]?.replace(/\d+ \w+ \d{4}/g, '').match(/\d+/g)
      expect(numbers).toEqual([expect.stringMatching(/^\d*[05]$/)])
    }
  }, 180_000)

  test('nothing that is sent along with a file tells more than the file', async () => {
    const { context } = await aReviewedNetwork()
    const answer = await jsonLoader(asking(context, '/en/findings/access-to-health-2026.json'))

    expect([...answer.headers.keys()].filter((name) => !/^(cache-control|content-(type|disposition)|etag)$/.test(name))).toEqual([])
    expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="access-to-health-2026.json"')
  }, 180_000)
}) // prettier-ignore

test('the monitoring file holds of answers only what releases publish, number by number', async () => {
  const made = await reviewed(2026)
  const rows = readCsv(Buffer.from(await monitoringFile('csv', made, 'en')).toString('utf8'))
  const all = new Map<string, Line[]>()
  for (const slug of ['member-survey-2024', 'member-survey-2025', 'access-to-health-2026']) {
    const released = await demoRelease(slug)
    all.set(slug, readCsv((await fileOf('csv', inputOf(released))).toString('utf8')))
  }
  const told = rows.filter(({ pct, base, releases }) => releases && (pct || base))
  const strange = told.filter(({ row = '', n, pct, base, releases = '' }) => {
    const own = all.get(releases.split('/')[0] ?? '') ?? []
    const meant = own.filter(({ breakdown, part, option }) => !breakdown && (part === row || (!part && option === row)))
    return !meant.some((line) => line.n === n && line.pct === pct && line.base === base)
  })

  expect(told.length).toBeGreaterThan(20)
  expect(strange).toEqual([])
  const sums = rows.filter(({ releases, pct, margin }) => releases && !pct && Number(margin) > 0)
  for (const { n, releases = '', margin } of sums) {
    const named = releases.split(' ').map((name) => all.get(name.split('/')[0] ?? '')?.[0])
    expect(Number(n)).toBe(named.reduce((sum, line) => sum + Number(line?.base), 0))
    expect(Number(margin)).toBe(4 * named.length)
  }
}, 120_000) // prettier-ignore

function wordsOf(piece: Piece): string[] {
  if (piece.kind === 'picture') return piece.picture.texts
  if (piece.kind !== 'table') return [piece.text]
  return [piece.caption, ...piece.columns, ...piece.rows.map(({ label }) => label)]
}

/** The tables of all that a page is made from, below the questions that they are of. */
function piecesIn(value: unknown): Piece[] {
  if (typeof value !== 'object' || value === null) return []
  if ('columns' in value && 'caption' in value && 'rows' in value) {
    const { caption, columns, rows } = value as { caption: string; columns: string[]; rows: { label: string; cells: { text: string }[] }[] }
    const body = rows.map(({ label, cells }) => ({ label, cells: cells.map(({ text }) => text) }))
    return [{ kind: 'table', caption, columns, rows: body }]
  }
  const inner = Object.values(value).flatMap(piecesIn)
  if (!('number' in value && 'wording' in value)) return inner
  const text = `${String(value.number)}. ${String(value.wording)}`
  return [{ kind: 'heading', text, isPart: false }, ...inner]
} // prettier-ignore

function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(keysIn)]
}
