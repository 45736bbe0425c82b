import { strToU8 } from 'fflate'

import { reportWords } from '#app/i18n/report-words'
import { chartSvg } from '#app/ui/chart/chart-svg'
import type { KnownVersion } from '#surveys/findings/dataset'
import type { Release } from '#surveys/findings/release'
import { codebookRows } from '#surveys/reports/codebook-rows'
import type { AskedCut } from '#surveys/reports/cut'
import { longRows } from '#surveys/reports/long-rows'
import type { Report } from '#surveys/reports/report'

import { chartsZip } from './charts-zip'
import { csvFile, type CsvOptions } from './csv-file'
import { reportDocx } from './docx/report-docx'
import { reportHtml } from './html/report-html'
import type { LongHead } from './long-table'
import { reportXlsx } from './xlsx/report-xlsx'

export const fileFormats = ['docx', 'xlsx', 'csv', 'json', 'html', 'svg'] as const

export type FileFormat = (typeof fileFormats)[number]

/** What a file is made from: a release that was read, and the report made of it. */
export interface FindingsInput {
  released: { body: string; release: Release; versions: KnownVersion[] }
  report: Report
  /** As the report was asked for. */
  cut?: AskedCut | undefined
  /** Whose findings these are. */
  network: string
}

/** The findings in a file. The same findings give the same bytes. */
export async function findingsFile(
  format: FileFormat,
  input: FindingsInput,
  options: CsvOptions = {},
): Promise<Uint8Array> {
  const { report, network, released } = input
  switch (format) {
    case 'docx':
      return reportDocx(report, { network, draw: (chart) => chartSvg(chart, report.lang) })
    case 'xlsx':
      return xlsx(input)
    case 'csv': {
      const { head, rows } = numbersOf(input)
      return strToU8(csvFile(head, rows, options))
    }
    case 'json':
      return strToU8(released.body)
    case 'html':
      return strToU8(reportHtml(report, { network }))
    case 'svg':
      return chartsZip(report)
  }
}

export const mediaTypes: Record<FileFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  svg: 'application/zip',
}

/** The name under which a file is saved; charts come in one zip. */
export function fileNameOf(
  format: FileFormat,
  { survey, lang, cut }: Pick<Report, 'survey' | 'lang' | 'cut'>,
): string {
  if (format === 'json') return `${survey}.json`
  const place = cut && cut.code !== '' ? `-${cut.code}` : ''
  return `${survey}-${lang}${place}.${format === 'svg' ? 'charts.zip' : format}`
}

function xlsx(input: FindingsInput): Promise<Uint8Array> {
  const { released, report } = input
  const words = reportWords(report.lang)
  const { languages } = released.release.method
  const unit = released.versions.at(-1)?.survey.unit ?? 'person'
  return reportXlsx({
    report,
    numbers: numbersOf(input),
    codebook: { languages, rows: codebookRows(released, languages.map(reportWords)) },
    few: `${words.number(0)}–${words.number(4)}`,
    share: words.say('column.share'),
    people: words.say(`column.people.${unit}`),
  })
}

function numbersOf({ released, report, cut }: FindingsInput): {
  head: LongHead
  rows: ReturnType<typeof longRows>
} {
  const { release } = released
  const words = reportWords(report.lang)
  const rounding = [
    words.say('reading.rounded', { rounding: words.number(release.rounding) }),
    words.say('reading.few', { few: `${words.number(0)}–${words.number(4)}` }),
  ]
  const head = { release, lang: report.lang, rounding: rounding.join(' ') }
  return { head, rows: longRows(released, words, cut) }
}
