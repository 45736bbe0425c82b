import type { CellObject } from 'write-excel-file/node'

import type { CsvCell } from '../csv'
import { longCells, longColumns, type LongColumn } from '../long-table'
import type { Book } from './book'
import { headRow, meanCell, shareCell, textCell, wholeCell } from './cells'
import type { SheetPlan } from './sheet'

/** Every published number in a row of its own, under the same names as in the CSV file. */
export function numbersSheet({ numbers: { head, rows }, words }: Book): SheetPlan {
  const cells = rows.map((row) =>
    longCells(head, row).map((cell, at) => cellFor(longColumns[at], cell)),
  )
  return {
    name: words.numbers,
    rows: [headRow(longColumns), ...cells],
    widths: longColumns.map((column) => widths[column] ?? 12),
    frozen: { rows: 1, columns: 0 },
    printed: onPaper,
  }
}

// A page, to see what is there; all of it would be a hundred that nobody reads.
const onPaper = 60

function cellFor(column: LongColumn | undefined, cell: CsvCell): CellObject | null {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  if (column === 'pct') return shareCell(cell)
  return column === 'value' ? meanCell(cell) : wholeCell(cell)
}

const widths: Partial<Record<LongColumn, number>> = {
  ...{ survey: 24, question: 18, wording: 40, part_label: 28 },
  ...{ breakdown_label: 18, row_label: 28, option_label: 28, rounding: 24 },
}
