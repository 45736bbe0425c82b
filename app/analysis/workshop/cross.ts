import type { Dataset } from '#surveys/findings/dataset'

import { codesOf, columnCalled } from './narrow'

/** Two questions against each other: true counts, row after row. */
export interface Crossed {
  rows: string[]
  columns: string[]
  counts: number[][]
}

export function cross(dataset: Dataset, row: string, column: string): Crossed {
  const [down, across] = [columnCalled(dataset, row), columnCalled(dataset, column)]
  const [rows, columns] = [codesOf(down), codesOf(across)]
  const counts = rows.map(() => columns.map(() => 0))
  for (let n = 0; n < dataset.size; n += 1) {
    const line = counts[down.values[n] ?? -1]
    const at = across.values[n] ?? -1
    if (line) line[at] = (line[at] ?? 0) + 1
  }
  return { rows, columns, counts }
}
