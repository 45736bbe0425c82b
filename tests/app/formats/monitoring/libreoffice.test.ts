import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'

import { monitoringFile } from '#app/formats/monitoring/monitoring-file'
import { makeMonitoring } from '#surveys/monitoring/make-monitoring'

import { smallReview } from '../../../surveys/monitoring/a-small-review'

const folder = mkdtempSync(join(tmpdir(), 'soundings-review-'))
afterAll(() => rmSync(folder, { recursive: true }))

const isThere = spawnSync('soffice', ['-v'], { stdio: 'ignore' }).error === undefined
const patience = 720_000

// Comma, quotation marks, UTF-8, every sheet in a file of its own, values as they are.
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

test.skipIf(!isThere)(
  'LibreOffice opens the Excel file and reads every figure out of it',
  async () => {
    const targets = new Map([['members', 350]])
    const made = makeMonitoring(smallReview, { year: 2026, targets })
    writeFileSync(join(folder, 'review.xlsx'), await monitoringFile('xlsx', made, 'zh'))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const asked = ['--headless', profile, '--convert-to', everySheet, '--outdir', folder]
    execFileSync('soffice', [...asked, join(folder, 'review.xlsx')], {
      ...{ stdio: 'ignore', timeout: patience },
    })

    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'))
    const texts = sheets.map((name) => readFileSync(join(folder, name), 'utf8'))
    const all = texts.find((text) => text.includes('indicator_label')) ?? ''
    const rows: Record<string, string>[] = parse(all, { columns: true })
    const csv = Buffer.from(await monitoringFile('csv', made, 'zh')).toString('utf8')
    const wanted: Record<string, string>[] = parse(csv, { columns: true })

    expect(sheets).toHaveLength(3)
    expect(texts.join()).not.toMatch(/#(REF|NAME|VALUE|DIV)|Err:5/)
    expect(rows.map(figureIn)).toEqual(wanted.map(figureIn))
    expect(rows.length).toBeGreaterThan(200)
  },
  patience,
)

function figureIn({ indicator, row, year, shown, n, pct, base, target }: Record<string, string>) {
  return [indicator, row, year, shown, n, pct?.replace('%', ''), base, target].join('|')
}
