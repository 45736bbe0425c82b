import type { Fact, Facts } from '#surveys/findings/facts'
import { type Guard, safeInsiders, safeWidth } from '#surveys/findings/guard'

export interface NamedGuard extends Guard {
  name: string
}

/** What a reader knows who sees a rounded table: each number may differ by up to 4. */
export function factsOfRounded(table: number[][], groups: number[][] = []): Facts {
  const rows = table.map((row, r) => row.map((_number, c) => cellAt(r, c)))
  const columns = (table[0] ?? []).map((_number, c) => c)
  const everyRow = rows.map((_row, r) => r)
  const sums = [
    ...rows.flatMap((row) => [...row.map((cell) => [cell]), row]),
    ...[...groups, everyRow].flatMap((group) => [
      ...columns.map((c) => group.map((r) => cellAt(r, c))),
      group.flatMap((r) => rows[r] ?? []),
    ]),
  ]
  const shown = new Map(rows.flatMap((row, r) => row.map((cell, c) => [cell, table[r]?.[c] ?? 0])))
  const facts = sums.map((sum): Fact => {
    const total = sum.reduce((all, cell) => all + (shown.get(cell) ?? 0), 0)
    return { sum, lo: Math.max(0, total - 4), hi: total + 4 }
  })
  return { cells: rows.flat(), facts }
}

/** R10 and R11 for every inner cell and for the rest of its row. */
export function guardsOf(table: number[][]): NamedGuard[] {
  const asked = { width: safeWidth, insiders: safeInsiders }
  return table.flatMap((row, r) =>
    row.flatMap((_number, c) => [
      { name: cellAt(r, c), cells: [cellAt(r, c)], ...asked },
      {
        name: `all but ${cellAt(r, c)}`,
        cells: row.map((_each, n) => cellAt(r, n)).filter((_cell, n) => n !== c),
        ...asked,
      },
    ]),
  )
}

export function cellAt(row: number, column: number): string {
  return `r${row}c${column}`
}
