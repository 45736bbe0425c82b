import { countCell, nothing } from './cells'
import { marginOf } from './change'
import type { Line, StandardRow } from './lines'
import type { ReportCell, ReportRow, ReportTable } from './report'
import type { Scope } from './scope'
import type { Source } from './source'

/** A column whose lines may be joined otherwise than those of its neighbours. */
export interface WideColumn {
  label: string
  lines: Line[]
  cell: (line: Line) => ReportCell
  /** How far its numbers may be off, where several were added up for each. */
  off?: number | undefined
}

/** Rows of a breakdown, how many were asked, and a column for each thing that is said of them. */
export function wideTable(
  source: Source,
  scope: Scope,
  columns: WideColumn[],
  told: Pick<ReportTable, 'id' | 'caption' | 'notes'>,
): ReportTable {
  const rows = rowsOf(scope, columns)
  return {
    ...{ id: told.id, caption: told.caption },
    columns: [scope.head, source.words.say('column.base'), ...columns.map(({ label }) => label)],
    rows: rows.map((row) => reportRow(source, row, columns)),
    notes: [...told.notes, ...smallNotes(source, columns), ...togetherNotes(source, columns)],
  }
}

/** The rows of all columns together; what some join stands below the rows that it joins. */
export function rowsOf({ order }: Scope, columns: Pick<WideColumn, 'lines'>[]): StandardRow[] {
  const lines = columns.flatMap((column) => column.lines)
  const plain = order.filter(({ code }) => lines.some((line) => line.code === code))
  const joined = lines.filter(({ code }) => !order.some((row) => row.code === code))
  const byCode = new Map(joined.map((line) => [line.code, line]))
  const apart = (code: string) => order.findLastIndex((row) => code.split('+').includes(row.code))
  const places = [
    ...plain.map((row) => ({ row, place: order.indexOf(row) })),
    ...[...byCode.values()].map((row) => ({ row, place: apart(row.code) + 0.5 })),
  ]
  return places.sort((left, right) => left.place - right.place).map(({ row }) => row)
}

function reportRow(source: Source, row: StandardRow, columns: WideColumn[]): ReportRow {
  const { code, label, depth } = row
  const known = columns.flatMap(({ lines }) => lineIn(lines, code) ?? [])
  const base = known[0] ? countCell(source.words, known[0].base) : { text: nothing }
  return { ...{ code, label, depth }, cells: [base, ...columns.map(cellFor)] }

  function cellFor({ lines, cell }: WideColumn): ReportCell {
    const line = lineIn(lines, code)
    if (line) return cell(line)
    const isJoined = lines.some((each) => each.code.split('+').includes(code))
    return { text: isJoined ? source.words.say('cell.together') : nothing }
  }
}

export function lineIn(lines: Line[], code: string): Line | undefined {
  return lines.find((line) => line.code === code)
}

/** How inexact the shares of the smallest rows are; rounding moves them more than readers expect. */
function smallNotes({ words }: Source, columns: WideColumn[]): string[] {
  const margins = columns.flatMap(({ lines, cell, off }) =>
    lines.flatMap((line) => {
      const { n, pct } = cell(line)
      if (line.base >= small || n === undefined || n === 0 || pct === undefined) return []
      return [marginOf({ n, base: line.base, ...(off !== undefined && { off }) })]
    }),
  )
  if (margins.length === 0) return []
  const facts = { small: words.number(small), points: words.number(Math.max(...margins)) }
  return [words.say('note.small', facts)]
}

const small = 100

function togetherNotes({ words }: Source, columns: WideColumn[]): string[] {
  const joined = columns.flatMap(({ lines }) => lines.filter(({ code }) => code.includes('+')))
  const labels = [...new Set(joined.map(({ label }) => label))]
  return labels.map((rows) => words.say('note.together', { rows }))
}
