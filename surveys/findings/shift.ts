import type { Facts } from './facts'
import { slack } from './interval'
import type { Column, Region, Row } from './solver'

/** A region moved to where its columns are small, and how far each was moved. */
export interface Shifted {
  region: Region
  lows: number[]
}

/** The facts as limits of columns and rows: what one cell alone obeys is a limit of its column. */
export function limitsOf({ cells, facts }: Facts): Region {
  const places = new Map(cells.map((cell, n) => [cell, n]))
  const columns: Column[] = cells.map(() => ({ lo: 0, hi: Infinity }))
  const rows = facts.map(({ sum, lo = 0, hi }) => ({
    ...{ columns: sum.map((cell) => places.get(cell) ?? NaN), weights: sum.map(() => 1) },
    ...{ lo, hi: hi ?? Infinity },
  }))
  for (const row of rows) {
    const [first = NaN, ...others] = row.columns
    const column = columns[first]
    if (!column || others.length > 0) continue
    columns[first] = { lo: Math.max(column.lo, row.lo), hi: Math.min(column.hi, row.hi) }
  }
  return { columns, rows: rows.filter((row) => row.columns.length > 1) }
}

/**
 * A solver keeps limits but for a millionth or so of what it calculates with. Beside counts of a
 * hundred thousand it loses people, so it is given only how far each count is above its least.
 * Every row weighs its columns with one. Absent where the limits cross.
 */
export function shift({ columns, rows }: Region): Shifted | undefined {
  const limits = columns.map(({ lo, hi }) => ({ lo, hi }))
  let open = rows
  for (let n = 0; n < passes; n += 1) open = open.filter((row) => tighten(limits, row))
  if (limits.some(({ lo, hi }) => lo > hi + slack)) return undefined
  const lows = limits.map(({ lo, hi }) => Math.min(lo, hi))
  const heights = limits.map(({ hi }, n) => ({ lo: 0, hi: hi - (lows[n] ?? NaN) }))
  // What the columns keep by themselves needs no row.
  const moved = rows
    .filter((row) => !isKept(row, sumsOf(limits, row)))
    .map((row) => {
      const by = row.columns.reduce((sum, column) => sum + (lows[column] ?? NaN), 0)
      return { ...row, lo: row.lo - by, hi: row.hi - by }
    })
  return { region: { columns: heights, rows: moved }, lows }
}

// What a sum leaves is told by its cells, what that leaves by the next sum, and so on.
const passes = 4

/** What the columns of a row can be together; how many of them have no end is told beside `most`. */
interface Sums {
  least: number
  most: number
  endless: number
}

function sumsOf(limits: Column[], { columns }: Row): Sums {
  let [least, most, endless] = [0, 0, 0]
  for (const column of columns) {
    const { lo, hi } = limits[column] ?? { lo: NaN, hi: NaN }
    least += lo
    if (hi === Infinity) endless += 1
    else most += hi
  }
  return { least, most, endless }
}

function isKept({ lo, hi }: Row, { least, most, endless }: Sums): boolean {
  return least >= lo && (endless > 0 ? Infinity : most) <= hi
}

/** Limits each column by the row and what its others can be; false where the row limits nothing. */
function tighten(limits: Column[], row: Row): boolean {
  const sums = sumsOf(limits, row)
  if (isKept(row, sums)) return false
  for (const column of row.columns) {
    const limit = limits[column]
    if (!limit) continue
    const isEndless = limit.hi === Infinity
    const others = sums.endless - (isEndless ? 1 : 0)
    const rest = others > 0 ? Infinity : sums.most - (isEndless ? 0 : limit.hi)
    const top = row.hi - (sums.least - limit.lo)
    limit.lo = Math.max(limit.lo, row.lo - rest)
    limit.hi = Math.min(limit.hi, top)
  }
  return true
}
