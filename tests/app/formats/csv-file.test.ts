import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import type { CsvOptions } from '#app/formats/csv-file'
import { findingsFile, type FindingsInput } from '#app/formats/findings-file'
import type { Release } from '#surveys/findings/release'

import { demoRelease } from '../../surveys/reports/demo-release'
import { findingsOf, hardRelease, long } from './some-findings'
import { numbersIn } from './numbers-in'

type Row = Record<string, string>

async function written(input: FindingsInput, options?: CsvOptions): Promise<string> {
  return Buffer.from(await findingsFile('csv', input, options)).toString('utf8')
}

function readBack(text: string, options = {}): Row[] {
  return parse(text, { columns: true, ...options })
}

/** The numbers as somebody finds them who has nothing but the file. */
function numbersOf(rows: Row[]): string[] {
  return rows
    .filter(({ question }) => question !== '')
    .map((row) => {
      const { question, part, breakdown, row: code, measure, option, n, pct, value, base } = row
      const place = [question, part, breakdown, code, measure, option]
      return [...place, n === '' ? value : n, pct, base].join('|')
    })
}

const slugs = ['member-survey-2024', 'member-survey-2025', 'access-to-health-2026']

test.each(slugs)(
  'read back by another program, the CSV of %s holds every number of the release and no other',
  async (slug) => {
    const released = await demoRelease(slug)

    const rows = readBack(await written(findingsOf(released, 'ru')))

    expect(numbersOf(rows)).toEqual(numbersIn(released.release))
    expect(new Set(rows.map(({ hash }) => hash))).toEqual(new Set([released.release.hash]))
  },
  60_000,
)

test('every number says where it is from and how it is rounded', async () => {
  const released = hardRelease()
  const [row = {}] = readBack(await written(findingsOf(released))).filter(
    ({ question, measure }) => question === 'needs' && measure === 'count',
  )

  expect(row).toMatchObject({
    ...{ survey: 'a-survey', wave: '', release: '1', language: 'en', number: '3' },
    ...{ kind: 'multiple', wording: 'What, <b>exactly</b>?', part: 'o0', part_label: 'Option o0' },
    ...{ breakdown: '', breakdown_label: 'All answers', row: '*', row_label: 'All answers' },
  })
  expect(row.rounding).toContain('“0–4” stands for any number from 0 to 4.')
})

test('0 stays a number, and beside it stands what it means', async () => {
  const rows = readBack(await written(findingsOf(hardRelease())))
  const noughts = rows.filter(({ n }) => n === '0')

  expect(noughts.length).toBeGreaterThan(10)
  expect(new Set(noughts.map(({ shown }) => shown))).toEqual(new Set(['0–4']))
})

test('options of 600 characters stay whole, and those that look like formulas are words', async () => {
  const rows = readBack(await written(findingsOf(hardRelease())))
  const labels = new Set(rows.map(({ part_label: label }) => label))

  expect(labels).toContain(long)
  expect(labels).toContain("'=1+1")
  expect(rows.filter(({ wording = '' }) => wording.startsWith('='))).toEqual([])
})

test('a merged row names what it holds', async () => {
  const rows = readBack(await written(findingsOf(hardRelease())))
  const merged = rows.find(({ breakdown, measure, row }) => {
    return breakdown === 'age' && measure === 'base' && row === 'under'
  })

  expect(merged).toMatchObject({ row_label: 'Under half', members: 'some few' })
})

test('with semicolons, decimals have a comma and the numbers are the same', async () => {
  const input = findingsOf(hardRelease())
  const text = await written(input, { semicolon: true, bom: true })
  const rows = readBack(text, { delimiter: ';', bom: true })

  expect(text.startsWith('\uFEFFsurvey;wave;')).toBe(true)
  expect(rows.find(({ measure }) => measure === 'mean')?.value).toMatch(/^\d,\d$/)
  const points = rows.map((row) => ({ ...row, value: (row.value ?? '').replace(',', '.') }))
  expect(numbersOf(points)).toEqual(numbersIn(input.released.release))
})

test('without the mark the file begins with its first column', async () => {
  expect(await written(findingsOf(hardRelease()))).toMatch(/^survey,wave,/)
})

test('a cut holds everybody and the rows of its place alone', async () => {
  const released = await demoRelease('access-to-health-2026')
  const rows = readBack(await written(findingsOf(released, 'en', { kind: 'country', code: 'KE' })))

  const places = new Set(rows.map(({ breakdown = '', row = '' }) => `${breakdown} ${row}`))
  expect([...places].filter((place) => !place.includes('+')).sort()).toEqual([
    ...[' *', 'country KE', 'region africa'],
  ])
  const all = numbersOf(rows)
  const whole = numbersIn(released.release)
  expect(all.filter((number) => !whole.includes(number))).toEqual([])
})

test('a release of words alone is a file of one number', async () => {
  const { release, versions } = hardRelease()
  const { responses, regions, languages, opened, closed } = release.method
  const method = { responses, regions, languages, opened, closed }
  const told: Release = { ...release, method, tables: [], rows: {} }
  const rows = readBack(await written(findingsOf({ release: told, versions })))

  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ measure: 'base', base: '120', question: '' })
})
