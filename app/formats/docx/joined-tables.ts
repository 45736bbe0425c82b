import type { ReportRow, ReportTable, ReportView } from '#surveys/reports/report'
import { allAnswers } from '#surveys/reports/row-labels'

/** A table of several breakdowns, one below the other. */
export interface JoinedTable extends ReportTable {
  rows: JoinedRow[]
}

export interface JoinedRow extends ReportRow {
  /** The breakdown that begins with this row, in words. */
  group?: string
}

interface Piece {
  view: ReportView
  table: ReportTable
}

/** The breakdowns of a question in few tables: those of the same columns in one, no row twice. */
export function joinedTables(views: ReportView[]): JoinedTable[] {
  const groups = new Map<string, Piece[]>()
  for (const view of views) {
    for (const table of view.tables) {
      const like = JSON.stringify([idOf({ view, table }), table.columns.slice(1)])
      groups.set(like, [...(groups.get(like) ?? []), { view, table }])
    }
  }
  return [...groups.values()].flatMap(joined)
}

function joined(pieces: Piece[]): JoinedTable[] {
  const kept = pieces.filter((piece) => !pieces.some((other) => covers(other.table, piece.table)))
  const [first] = kept
  if (!first) return []
  const { table, view } = first
  const [corner, ...heads] = table.columns
  return [
    {
      ...{ id: idOf(first), caption: captionOf(first) },
      columns: [kept.length > 1 ? view.label : (corner ?? ''), ...heads],
      rows: rowsOf(kept),
      notes: [...new Set(pieces.flatMap((piece) => [...piece.table.notes, ...piece.view.notes]))],
    },
  ]
}

function rowsOf(pieces: Piece[]): JoinedRow[] {
  const everybody = pieces[0]?.table.rows.find(isOfAll)
  return pieces.flatMap(({ view, table }, at) => {
    const rows = table.rows.filter((row) => at === 0 || !everybody || !isSame(row, everybody))
    if (at === 0) return rows
    return rows.map((row, place) => (place === 0 ? { ...row, group: view.label } : row))
  })
}

/** Numbers of regions stand among those of countries as well. */
function covers(wide: ReportTable, narrow: ReportTable): boolean {
  if (wide.rows.length <= narrow.rows.length) return false
  return narrow.rows.every((row) => wide.rows.some((other) => isSame(row, other)))
}

function isSame(one: ReportRow, other: ReportRow): boolean {
  const texts = ({ cells }: ReportRow) => JSON.stringify(cells.map(({ text }) => text))
  return one.code === other.code && one.label === other.label && texts(one) === texts(other)
}

function isOfAll({ code }: ReportRow): boolean {
  return code === allAnswers
}

function idOf({ view, table }: Piece): string {
  return table.id.replace(`~${String(view.breakdown)}`, '')
}

/** Without the name of the breakdown, which stands in the table. */
function captionOf({ view, table }: Piece): string {
  const { caption } = table
  return caption.endsWith(` · ${view.label}`) ? caption.slice(0, -view.label.length - 3) : caption
}
