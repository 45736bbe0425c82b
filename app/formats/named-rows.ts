import { fail, ok, type Result } from '#surveys/result'

import { asWritten } from './csv'
import { beginningOf, readRecords, type CsvRecord } from './csv-records'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** A row below the first, with the line on which it ends. */
export interface NamedRow<Column extends string, Optional extends string = never> {
  row: number
  /** Without those that the table does without. */
  fields: Record<Exclude<Column, Optional>, string> & Partial<Record<Optional, string>>
}

/** A row that cannot be read; those around it can. */
export type RowFault =
  | { code: 'width'; row: number; found: number; wanted: number }
  /** A quotation mark that is not closed, or stands where none may stand. */
  | { code: 'quotation'; row: number }

export type NamedRowsProblem =
  | { code: 'columns'; missing: string[]; unknown: string[]; twice: string[] }
  /** The first row is one cell, whatever its delimiter is. */
  | { code: 'one-cell'; cell: string }
  | { code: 'quotation'; row: number }
  | { code: 'too-many-rows'; most: number }

interface Named<Column extends string, Optional extends Column = never> {
  columns: readonly Column[]
  /** Those of them that a table may do without. */
  optional?: readonly Optional[]
  /** What else the first row may call them, in small letters. */
  called?: ReadonlyMap<string, NoInfer<Column>>
}

interface Wanted<Column extends string, Optional extends Column = never> extends Named<
  Column,
  Optional
> {
  mostRows: number
  delimiter: Delimiter
}

/** The rows of a table whose first row names its columns, in any order; others run meanwhile. */
export async function readNamedRows<Column extends string, Optional extends Column = never>(
  text: string,
  wanted: Wanted<Column, Optional>,
): Promise<Result<(NamedRow<Column, Optional> | RowFault)[], NamedRowsProblem>> {
  const { mostRows, delimiter } = wanted
  if (firstLine(text).length === longestHead) return fail(...wrongColumns([], wanted))
  const rows: (NamedRow<Column, Optional> | RowFault)[] = []
  let names: string[] | undefined
  let refused: NamedRowsProblem[] = []
  const take = ({ row, cells }: CsvRecord): boolean => {
    if (names && rows.length === mostRows) refused = [{ code: 'too-many-rows', most: mostRows }]
    else if (names) rows.push(rowOf(row, cells, { ...wanted, names }))
    else if (cells) {
      names = namesIn(cells, wanted)
      refused = wrongColumns(names, wanted)
    } else refused = [{ code: 'quotation', row }]
    return refused.length === 0
  }
  await readRecords(text, delimiter, take)
  if (!names && refused.length === 0) refused = wrongColumns([], wanted)
  return refused.length > 0 ? fail(...refused) : ok(rows)
}

function namesIn(cells: string[], { called }: Pick<Named<string>, 'called'>): string[] {
  return withoutEmptyEnd(cells).map((cell) => nameOf(cell, called))
}

function nameOf(cell: string, called: ReadonlyMap<string, string> | undefined): string {
  const name = cell.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
  return called?.get(name) ?? name
}

function wrongColumns(
  names: string[],
  { columns, optional = [] }: Pick<Named<string, string>, 'columns' | 'optional'>,
): NamedRowsProblem[] {
  const needed = columns.filter((column) => !optional.includes(column))
  const missing = needed.filter((column) => !names.includes(column))
  const unknown = names.filter((name) => !columns.some((column) => column === name))
  const twice = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column))
  const [only] = names
  if (names.length === 1 && only && unknown.length === 1 && columns.length > 1)
    return [{ code: 'one-cell', cell: only.slice(0, 200) }]
  const wrong = missing.length + unknown.length + twice.length
  return wrong > 0 ? [{ code: 'columns', missing, unknown, twice }] : []
}

function rowOf<Column extends string, Optional extends Column>(
  row: number,
  record: string[] | undefined,
  { columns, names, delimiter }: Wanted<Column, Optional> & { names: string[] },
): NamedRow<Column, Optional> | RowFault {
  if (!record) return { code: 'quotation', row }
  const [found, width] = [withoutEmptyEnd(record, names.length).length, names.length]
  if (found !== width) return { code: 'width', row, found, wanted: width }
  const there = columns.filter((column) => names.includes(column))
  const cells = there.map((column) => [
    column,
    asWritten(record[names.indexOf(column)] ?? '', delimiter),
  ])
  return { row, fields: Object.fromEntries(cells) as NamedRow<Column, Optional>['fields'] }
}

/** Spreadsheets write empty cells after the last one. */
function withoutEmptyEnd(cells: string[], least = 0): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.length <= least ? cells : cells.slice(0, Math.max(least, last + 1))
}

/** The sign that parts the cells of a table: the one by which its first row names most columns. */
export function delimiterOf<Column extends string>(
  text: string,
  { columns, called }: Pick<Named<Column>, 'columns' | 'called'>,
): Delimiter {
  const first = firstLine(text)
  const namedBy = (delimiter: Delimiter) => {
    const cells = first
      .split(delimiter)
      .map((cell) => nameOf(cell.replaceAll('"', '').trim(), called))
    return cells.filter((cell) => columns.some((column) => column === cell)).length
  }
  return delimiters.reduce((best, each) => (namedBy(each) > namedBy(best) ? each : best))
}

/** The first line that names columns, as far as any table needs. */
function firstLine(text: string): string {
  const from = beginningOf(text).hint.length
  const [first = ''] = text
    .slice(from, from + longestHead)
    .replace(/^[\r\n]+/, '')
    .split(/\r?\n|\r/, 1)
  return first
}

const longestHead = 10_000
