import type { MergedRow } from './merge-plan'
import { cellsOfRow, type RawBase, type RawTable } from './raw-counts'

/** The true cells of a table in a merged row; `undefined` where the table is not broken down so. */
export function mergedCells(
  table: Pick<RawTable, 'cells' | 'by'>,
  breakdown: number,
  { of }: Pick<MergedRow, 'of'>,
): Uint32Array | undefined {
  if (!table.by[breakdown]) return undefined
  const sums = new Uint32Array(table.cells.length)
  for (const row of of) {
    cellsOfRow(table, breakdown, row)?.forEach((count, cell) => {
      sums[cell] = (sums[cell] ?? 0) + count
    })
  }
  return sums
}

/** How many of a merged row were asked; `undefined` where no response tells. */
export function mergedBase(
  { by }: Pick<RawBase, 'by'>,
  breakdown: number,
  { of }: Pick<MergedRow, 'of'>,
): number | undefined {
  const asked = by[breakdown]
  return asked && of.reduce((sum, row) => sum + (asked[row] ?? 0), 0)
}
