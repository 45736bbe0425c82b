import type { Row } from 'write-excel-file/node'

// In signs of ten points, what a line may hold that is read.
const widest = 120

/**
 * Lines of words above and below tables stand across the columns and are wrapped: a long one would
 * make the printed sheet as wide as itself, and the numbers too small to read.
 */
export function spreadLines(rows: Row[], widths: number[]): Row[] {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const columnSpan = columnsIn(widths, columns)
  if (columnSpan === 1) return rows
  return rows.map((row) => {
    const [only, ...more] = row
    if (more.length > 0 || typeof only !== 'object' || only === null || !('value' in only))
      return row
    return [{ ...only, columnSpan, wrap: true }, ...Array<null>(columnSpan - 1).fill(null)]
  })
}

/** As many as are not wider than a line. */
function columnsIn(widths: number[], columns: number): number {
  let width = 0
  for (let at = 0; at < columns; at += 1) {
    width += widths[at] ?? widths.at(-1) ?? 0
    if (width > widest && at > 0) return at
  }
  return columns
}
