import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { findingsFile, type FileFormat } from '#app/formats/findings-file'

import { themedRelease } from '../../surveys/reports/themed'
import { documentIn, opened, textIn } from './docx/opened'
import { findingsOf } from './some-findings'
import { openedBook } from './xlsx/opened-book'

const file = (format: FileFormat) => findingsFile(format, findingsOf(themedRelease()))
const textOf = async (format: FileFormat) => Buffer.from(await file(format)).toString('utf8')

test.each([
  ['csv', 'themes.csv'],
  ['html', 'themes.html.txt'],
] as const)('a %s file with themes is the same, byte for byte', async (format, name) => {
  await expect(await textOf(format)).toMatchFileSnapshot(`../../golden/findings/${name}`)
})

test('a row of the csv file names its theme, and no label is a formula', async () => {
  const rows: Record<string, string>[] = parse(await textOf('csv'), { columns: true })
  const rain = rows.filter(({ part }) => part === 'theme.rain')

  expect(rain.map(({ kind, option, n, shown }) => [kind, option, n, shown])).toEqual([
    ['theme', 'yes', '0', '0–4'],
    ['theme', 'no', '40', '40'],
    ['theme', 'prefer_not', '5', '5'],
    ['theme', 'noAnswer', '15', '15'],
  ])
  expect(rain[0]?.part_label).toMatch(/^'?=Rain$/)
})

test('the Word file holds themes, their numbers and how they were found', async () => {
  const text = textIn(documentIn(await file('docx')))

  expect(text).toContain('The law & the police')
  expect(text).toContain('58%')
  expect(text).toContain('A text may speak of more than one theme.')
  expect(text).toContain('were read and coded by people of the network')
})

test('the Excel file holds themes as texts and their numbers as numbers', async () => {
  const sheets = openedBook(await file('xlsx'))
  const rows = sheets.find(({ name }) => name === '2 story')?.rows ?? []

  expect(rows.find(([label]) => label === 'Work and pay')?.slice(0, 3)).toEqual(['Work and pay', 35, 0.58])
  expect(rows.some(([label]) => label === '=Rain')).toBe(true)
}) // prettier-ignore

test('the charts hold one of the themes', async () => {
  const charts = Object.entries(opened(await file('svg')))
  const own = charts.filter(([name]) => name.includes('story'))

  expect(own).toHaveLength(1)
  expect(own[0]?.[1]).toContain('Work and pay')
})

test('the page escapes labels', async () => {
  const html = await textOf('html')

  expect(html).toContain('The law &amp; the police')
  expect(html).toContain('A text may speak of more than one theme.')
})
