import type { Fact, Facts } from '#surveys/findings/facts'

/** A table whose margins are all published, with some cells left out. */
export interface Table {
  rows: string[]
  columns: string[]
  counts: number[][]
}

/** What a reader of the table knows of the hidden cells: every margin less the cells shown. */
export function factsOf({ rows, columns, counts }: Table, hidden: string[]): Facts {
  const all = rows.flatMap((row, r) =>
    columns.map((column, c) => ({ row, column, cell: row + column, count: counts[r]?.[c] ?? 0 })),
  )
  const margins = [
    ...rows.map((name) => all.filter(({ row }) => row === name)),
    ...columns.map((name) => all.filter(({ column }) => column === name)),
  ]
  const facts = margins.flatMap((margin): Fact[] => {
    const left = margin.filter(({ cell }) => hidden.includes(cell))
    const total = left.reduce((sum, { count }) => sum + count, 0)
    return left.length > 0 ? [{ sum: left.map(({ cell }) => cell), lo: total, hi: total }] : []
  })
  return { cells: hidden, facts }
}
