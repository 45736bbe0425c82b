import type { LongRow } from '#surveys/reports/long-rows'

import { csvRows, type CsvCell } from './csv'
import { longCells, longColumns, type LongHead } from './long-table'

export interface CsvOptions {
  /** The mark by which spreadsheets know UTF-8. */
  bom?: boolean | undefined
  /** Semicolons between cells and a comma in decimals, as in much of Europe. */
  semicolon?: boolean | undefined
}

/** Every number of a release in a row of its own. */
export function csvFile(head: LongHead, rows: LongRow[], options: CsvOptions = {}): string {
  const { bom = false, semicolon = false } = options
  const cells = rows.map((row) => longCells(head, row))
  const written = semicolon ? cells.map((row) => row.map(withComma)) : cells
  return `${bom ? '\uFEFF' : ''}${csvRows([longColumns, ...written], semicolon ? ';' : ',')}`
}

function withComma(cell: CsvCell): CsvCell {
  if (typeof cell !== 'number' || Number.isInteger(cell)) return cell
  return String(cell).replace('.', ',')
}
