import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

import { reportDocx } from '#app/formats/docx/report-docx'
import { chartSvg } from '#app/ui/chart/chart-svg'

import { aReport } from './a-report'

const folder = mkdtempSync(join(tmpdir(), 'soundings-word-'))
afterAll(() => rmSync(folder, { recursive: true }))

const isThere = ['soffice', 'pdftotext'].every(
  (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined,
)

test.skipIf(!isThere).each(['en', 'fr', 'es', 'ru', 'zh'] as const)(
  'LibreOffice shows title, numbers, pictures and pages of the file in %s',
  async (lang) => {
    const text = await printed(lang)

    expect(text.replace(/\s+/g, '')).toContain(aReport(lang).title.replace(/\s+/g, ''))
    expect(text).toContain('245')
    expect(text).toContain('About 400 answered; rounded to 5.')
    expect(text).toMatch(/Care\s+3\n/)
    expect(text).not.toContain('PAGEREF')
  },
  180_000,
)

async function printed(lang: 'en' | 'fr' | 'es' | 'ru' | 'zh'): Promise<string> {
  const draw = (chart: Parameters<typeof chartSvg>[0]) => chartSvg(chart, lang)
  const file = join(folder, `${lang}.docx`)
  writeFileSync(file, await reportDocx(aReport(lang), { network: 'The network', draw }))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const asked = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file]
  execFileSync('soffice', asked, { stdio: 'ignore', timeout: 170_000 })
  return execFileSync('pdftotext', ['-layout', join(folder, `${lang}.pdf`), '-'], {
    encoding: 'utf8',
  })
}
