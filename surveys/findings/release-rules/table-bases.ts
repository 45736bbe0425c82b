import { baseOf, isOwn, isPlace, triggerOf } from '../attack/asked-of-all'
import { divisionBy, divisionsOf, rowsOfCodes } from '../attack/divisions'
import type { Base } from '../bases'
import { tableId, type CountedColumn } from '../counted-columns'
import type { PublishedTable } from '../release'
import type { ReleaseProblem } from '../release-problem'
import { inTable, linesOf, sumIn, type Checked, type Line } from './checked'

/** The base of a line is everybody in it, those its trigger counts, or one number for all who share it. */
export function baseProblems(
  release: Checked,
  table: PublishedTable,
  column: CountedColumn,
): ReleaseProblem[] {
  if (isPlace(column)) return []
  const bases =
    table.rows ?? (table.base === undefined ? [] : [{ code: undefined, base: table.base }])
  return bases
    .filter(({ code, base }) => !isBase(release, table, column, code, base))
    .map(({ code }) => inTable('wrong-base', table, code))
}

function isBase(
  release: Checked,
  { breakdown }: PublishedTable,
  column: CountedColumn,
  row: string | undefined,
  base: number,
): boolean {
  const own = baseOf(release, column.question.id)
  const whole = wholeOf(release, breakdown, row)
  const { of } = own
  if (of.kind === 'all') return base === whole
  const trigger = triggerOf(release, own)
  if (isOwn(release, own) || of.kind !== 'cells' || !trigger) {
    const same = own.questions
      .flatMap((id) => release.file.tables.filter(({ question }) => question === id))
      .filter((each) => each.breakdown === breakdown)
      .map((each) => (row === undefined ? each : each.rows?.find(({ code }) => code === row))?.base)
    const called = row === undefined && trigger ? sizeOfPlaces(release, trigger, own) : undefined
    return (
      [...same, called].every((other) => other === undefined || other === base) && base <= whole
    )
  }
  const above = release.tableOf(tableId(trigger), breakdown)
  return base === linesWithin(above, row).reduce((sum, line) => sum + sumIn(line, of.cells), 0)
}

// Where regions or countries that are rows call a question up, their rows say how many were asked.
function sizeOfPlaces(
  { file, breakdowns }: Checked,
  trigger: CountedColumn,
  { of }: Base,
): number | undefined {
  const release = { n: file.method.responses, modes: [], rows: file.rows, tables: [] }
  const name = tableId(trigger)
  const division = divisionBy(divisionsOf(breakdowns, [release]), name)
  const codes = of.kind === 'cells' ? of.cells : []
  const rows = division ? rowsOfCodes(division, release, name, codes) : []
  return rows.length > 0 ? rows.reduce((sum, row) => sum + row.base, 0) : undefined
}

/** The lines of a table that together are the row of another; rows are only ever merged further. */
function linesWithin(table: PublishedTable | undefined, row: string | undefined): Line[] {
  if (!table) return []
  const codes = row?.split('+')
  return linesOf(table).filter((line) =>
    codes ? line.row?.split('+').every((code) => codes.includes(code)) : line.row === undefined,
  )
}

function wholeOf({ file }: Checked, breakdown: string | null, row: string | undefined): number {
  if (row === undefined) return file.method.responses
  const rows = file.rows[breakdown ?? ''] ?? []
  return row
    .split('+')
    .reduce((sum, code) => sum + (rows.find((r) => r.code === code)?.base ?? NaN), 0)
}
