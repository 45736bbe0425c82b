import { expect, test } from 'vitest'

import { reportDocx } from '#app/formats/docx/report-docx'
import { chartSvg } from '#app/ui/chart/chart-svg'
import type { Report, ReportView } from '#surveys/reports/report'

import { aQuestion, aReport, aRow, aTable } from './a-report'
import { documentIn, textIn } from './opened'

async function written(views: ReportView[], more: Partial<Report> = {}): Promise<string> {
  const questions = [aQuestion({ views, quotes: [] })]
  const report = aReport('en', { chapters: [{ id: 'care', title: 'Care', questions }], ...more })
  const draw = (chart: Parameters<typeof chartSvg>[0]) => chartSvg(chart, 'en')
  return documentIn(await reportDocx(report, { network: 'The network', draw }))
}

const byRegion = {
  ...{ breakdown: 'region', label: 'By region', charts: [], notes: [] },
  tables: [
    aTable({
      ...{ id: 'refused~region', caption: 'Were you refused care? · By region' },
      columns: ['Region', 'Asked', 'Yes'],
      rows: [row('*', 'All', '400', '45'), row('africa', 'Africa', '110', '25')],
    }),
  ],
}
const byCountry = {
  ...{ breakdown: 'country', label: 'By country', charts: [], notes: [] },
  tables: [
    aTable({
      ...{ id: 'refused~country', caption: 'Were you refused care? · By country' },
      columns: ['Region or country', 'Asked', 'Yes'],
      rows: [...(byRegion.tables[0]?.rows ?? []), row('KE', 'Kenya', '45', '15')],
    }),
  ],
}
const byAge = {
  ...{ breakdown: 'age', label: 'By age', charts: [], notes: ['Ages are rounded.'] },
  tables: [
    aTable({
      ...{ id: 'refused~age', caption: 'Were you refused care? · By age' },
      columns: ['Group', 'Asked', 'Yes'],
      rows: [row('*', 'All', '400', '45'), row('from_18', '18 to 29', '160', '30')],
    }),
  ],
}

function row(code: string, label: string, ...texts: string[]) {
  return { ...aRow(label, texts), code }
}

test('the breakdowns of a question stand in one table of the annex, no row twice', async () => {
  const xml = await written([byRegion, byCountry, byAge])
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? []

  expect(tables.map((table) => textIn(table).split('\n').filter(Boolean).join('|'))).toEqual([
    'By country|Asked|Yes|All|400|45|Africa|110|25|Kenya|45|15|By age|18 to 29|160|30',
  ])
  expect(textIn(xml)).toContain('Ages are rounded.')
  const links = [...xml.matchAll(/w:anchor="(_Groups\d+)"/g)].map(([, name]) => name)
  expect(links).toEqual(['_Groups1'])
  expect(xml).toMatch(/<w:bookmarkStart w:name="_Groups1"/)
})

test('rows that are not the same stay apart, and so do tables of other columns', async () => {
  const changed = { ...byRegion.tables[0], rows: [row('africa', 'Africa', '105', '25')] }
  const other = { ...byAge.tables[0], columns: ['Group', 'Asked', 'No'] }
  const views = [
    { ...byRegion, tables: [aTable(changed)] },
    byCountry,
    { ...byAge, tables: [aTable(other)] },
  ]
  const text = textIn(await written(views))

  expect(text.match(/^Africa$/gm)).toHaveLength(2)
  expect(text).toMatch(/Group\nAsked\nNo\n/)
})

test('the report of one place keeps its numbers with the question', async () => {
  const cut = { breakdown: 'country', code: 'KE', label: 'Kenya' }
  const xml = await written([byAge], { cut })

  expect(xml).not.toContain('_Groups1')
  expect(textIn(xml)).toContain('By age')
})
