import type { Count, Sum } from '#surveys/findings/bounds/sum'
import { cellsOfRow, type RawCounts } from '#surveys/findings/raw-counts'

/** A sum that is 0 or less, in words. */
export function written(sum: Sum): string {
  const side = (sign: number) =>
    sum
      .filter(({ weight }) => Math.sign(weight) === sign)
      .map(
        ({ count, weight }) => (Math.abs(weight) > 1 ? `${Math.abs(weight)} ` : '') + name(count),
      )
      .sort()
      .join(' + ')
  return `${side(1) || '0'} <= ${side(-1) || '0'}`
}

function name(each: Count): string {
  if (each.of === 'all') return 'all'
  return each.of === 'asked' ? `asked ${each.question}` : `${each.table} ${each.code}`
}

/** What a sum comes to in all, and in each row where all of its counts are known. */
export function valuesOf(counts: RawCounts, sum: Sum): number[] {
  const places = counts.breakdowns.flatMap(({ rows: all }, at) =>
    all.map((_, row) => ({ at, row })),
  )
  return [undefined, ...places].flatMap((place) => {
    const parts = sum.map(({ count: each, weight }) => {
      const n = numberOf(counts, each, place)
      return n === undefined ? NaN : weight * n
    })
    const value = parts.reduce((total, part) => total + part, 0)
    return Number.isNaN(value) ? [] : [value]
  })
}

function numberOf(
  { n, breakdowns, bases, tables }: RawCounts,
  each: Count,
  place?: { at: number; row: number },
): number | undefined {
  if (each.of === 'all') return place ? breakdowns[place.at]?.sizes[place.row] : n
  if (each.of === 'asked') {
    const base = bases.find(({ questions }) => questions.includes(each.question))
    return place ? base?.by[place.at]?.[place.row] : base?.asked
  }
  const table = tables.find(({ id }) => id === each.table)
  if (!table) throw new Error(`There is no table ${each.table}.`)
  const cells = place ? cellsOfRow(table, place.at, place.row) : table.overall
  return cells?.[table.cells.indexOf(each.code)]
}
