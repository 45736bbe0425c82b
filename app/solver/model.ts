import type { Region } from '#surveys/findings/solver'

/** The region in the arrays that HiGHS reads. */
export function modelOf({ columns, rows }: Region) {
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: new Float64Array(columns.length),
    colLower: Float64Array.from(columns, ({ lo }) => lo),
    colUpper: Float64Array.from(columns, ({ hi }) => hi),
    rowLower: Float64Array.from(rows, ({ lo }) => lo),
    rowUpper: Float64Array.from(rows, ({ hi }) => hi),
    matrix: matrixOf({ columns, rows }),
    ...(columns.some(({ whole }) => whole) && {
      integrality: Int32Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
    }),
  }
}

function matrixOf({ columns, rows }: Region) {
  const starts = new Int32Array(rows.length + 1)
  for (const [n, row] of rows.entries()) starts[n + 1] = (starts[n] ?? 0) + row.columns.length
  return {
    format: 'csr' as const,
    numCols: columns.length,
    numRows: rows.length,
    starts,
    indices: Int32Array.from(rows.flatMap((row) => row.columns)),
    values: Float64Array.from(rows.flatMap((row) => row.weights)),
  }
}
