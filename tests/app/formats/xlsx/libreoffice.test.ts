import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, expect, test } from 'vitest'

import { findingsFile, type FindingsInput } from '#app/formats/findings-file'
import type { Language } from '#surveys/definition/survey'

import { demoRelease } from '../../../surveys/reports/demo-release'
import { numbersIn } from '../numbers-in'
import { findingsOf, hardRelease } from '../some-findings'

const folder = mkdtempSync(join(tmpdir(), 'soundings-excel-'))
afterAll(() => rmSync(folder, { recursive: true }))

const isThere = ['soffice', 'pdftotext'].every(
  (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined,
)
const patience = 240_000

async function converted(name: string, input: FindingsInput, to: string): Promise<void> {
  const file = join(folder, `${name}.xlsx`)
  writeFileSync(file, await findingsFile('xlsx', input))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const asked = ['--headless', profile, '--convert-to', to, '--outdir', folder, file]
  execFileSync('soffice', asked, { stdio: 'ignore', timeout: patience })
}

test.skipIf(!isThere).each<Language>(['en', 'fr', 'es', 'ru', 'zh'])(
  'LibreOffice prints the Excel file in %s, and 0 as 0–4',
  async (lang) => {
    await converted(lang, findingsOf(hardRelease(), lang), 'pdf')
    const text = execFileSync('pdftotext', ['-layout', join(folder, `${lang}.pdf`), '-'], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    })

    expect(text).toContain('A survey')
    expect(text).toContain(hardRelease().release.hash)
    expect(text).toContain('0–4')
    expect(text).toMatch(/\d\s?%/)
    expect(text).not.toMatch(/#(REF|NAME|VALUE|DIV)|Err:5/)
  },
  patience,
)

// Comma, quotation marks, UTF-8, every sheet in a file of its own, values as they are.
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

test.skipIf(!isThere)(
  'LibreOffice reads every number of the release out of the Excel file',
  async () => {
    const released = await demoRelease('member-survey-2025')
    await converted('members', findingsOf(released), everySheet)
    const file = readdirSync(folder).find((name) => name === 'members-All numbers.csv')
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, file ?? ''), 'utf8'), {
      columns: true,
    })

    const numbers = rows
      .filter(({ question }) => question !== '')
      .map(({ question, part, breakdown, row, measure, option, n, pct, value, base }) => {
        const share = pct?.replace(/%$/, '')
        const told = [question, part, breakdown, row, measure, option]
        return [...told, n === '' ? value : n, share, base].join('|')
      })
    expect(numbers).toEqual(numbersIn(released.release))
  },
  patience,
)
