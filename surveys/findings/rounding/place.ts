import type { MergedBreakdown } from '../merge-plan'
import { cellsOfRow, type RawBase, type RawTable } from '../raw-counts'

/** Rows of a breakdown that stand together; the whole survey where there is no place. */
export interface Place {
  breakdown: MergedBreakdown
  rows: string[]
}

/** The name of a number: what is counted, and where. */
export function keyOf(what: string, place?: Place): string {
  return place ? `${what} @ ${place.breakdown.name}=${place.rows.join('+')}` : what
}

/** The rows of the true counts that stand in a place. */
export function rawRowsOf({ breakdown, rows }: Place): number[] {
  return breakdown.rows.flatMap(({ code, of }) => (rows.includes(code) ? of : []))
}

export function trueSize({ breakdown, rows }: Place): number {
  return breakdown.rows.reduce((sum, row) => sum + (rows.includes(row.code) ? row.size : 0), 0)
}

export function trueAsked(base: RawBase, place?: Place): number {
  if (!place) return base.asked
  const by = base.by[place.breakdown.place]
  if (!by) throw new Error(`Nobody knows who was asked ${base.questions.join(', ')} by row.`)
  return rawRowsOf(place).reduce((sum, row) => sum + (by[row] ?? 0), 0)
}

/** Everybody in the cell of a table. */
export function trueCell(table: RawTable, code: string, place?: Place): number {
  const at = table.cells.indexOf(code)
  if (!place) return table.overall[at] ?? 0
  return rawRowsOf(place).reduce(
    (sum, row) => sum + (cellsOfRow(table, place.breakdown.place, row)?.[at] ?? 0),
    0,
  )
}
