import { strToU8 } from 'fflate'

import type { AnyLanguage } from '#app/i18n/languages'
import { monitoringWords } from '#app/i18n/monitoring-words'
import type { Monitoring } from '#surveys/monitoring/monitoring'

import { csvRows } from '../csv'
import type { CsvOptions } from '../csv-file'
import type { MonitoringFormat } from './formats'
import { figureColumns, figureRows } from './figures'
import { monitoringXlsx } from './monitoring-xlsx'

export const mediaTypeOf: Record<MonitoringFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

/** json is of no language. */
export function monitoringFileName(
  format: MonitoringFormat,
  { year }: Pick<Monitoring, 'year'>,
  lang: AnyLanguage,
): string {
  return `monitoring-${String(year)}${format === 'json' ? '' : `-${lang}`}.${format}`
}

/** Monitoring in a file. The same figures give the same bytes; json is of no language. */
export async function monitoringFile(
  format: MonitoringFormat,
  monitoring: Monitoring,
  lang: AnyLanguage,
  { bom = false, semicolon = false }: CsvOptions = {},
): Promise<Uint8Array> {
  switch (format) {
    case 'csv': {
      const rows = [figureColumns, ...figureRows(monitoring, monitoringWords(lang))]
      return strToU8(`${bom ? '\uFEFF' : ''}${csvRows(rows, semicolon ? ';' : ',')}`)
    }
    case 'xlsx':
      return monitoringXlsx(monitoring, monitoringWords(lang))
    case 'json':
      return strToU8(`${JSON.stringify(monitoring, null, 2)}\n`)
  }
}
