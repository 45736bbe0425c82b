import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'

import { findingsFile } from '#app/formats/findings-file'

import { troublesOf } from './docx/opened'
import { findingsOf, hardRelease } from './some-findings'

const { report, ...rest } = findingsOf(hardRelease(), 'ru')

async function files(): Promise<Record<string, string>> {
  const found = Object.entries(unzipSync(await findingsFile('svg', { report, ...rest })))
  return Object.fromEntries(found.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('every chart of the report is a file of its own, under a name that every machine takes', async () => {
  const charts = report.chapters.flatMap(({ questions }) =>
    questions.flatMap(({ views }) => views.flatMap((view) => view.charts)),
  )
  const names = Object.keys(await files())

  expect(charts.length).toBeGreaterThan(5)
  expect(names).toHaveLength(charts.length + 1)
  expect(names.filter((name) => !/^(README\.txt|\d{3}-[\w.=-]+\.svg)$/.test(name))).toEqual([])
})

test('every one of them is XML with nothing from elsewhere', async () => {
  const charts = Object.entries(await files()).filter(([name]) => name.endsWith('.svg'))

  for (const [name, svg] of charts) {
    expect([name, troublesOf(svg)]).toEqual([name, []])
    expect(svg).not.toMatch(/<script|href=|url\((?!#)/)
  }
})

test('the list says of each what it shows, and of all where they are from', async () => {
  const { 'README.txt': list = '', ...charts } = await files()

  expect(list).toContain(report.citation)
  expect(list).toContain(report.hash)
  expect(Object.keys(charts).filter((name) => !list.includes(name))).toEqual([])
})
