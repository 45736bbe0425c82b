import fc from 'fast-check'
import type { Rounding } from '#surveys/findings/round'
import { cellAt } from './published-table'

/** A table with the sums of its rows, of its columns and of all. */
export function tableToRound(table: number[][]): Rounding {
  const columns = (table[0] ?? []).map((_number, column) => column)
  const cells = table.flatMap((row, r) => row.map((n, c) => [cellAt(r, c), n] as const))
  const counts = new Map(cells)
  const sums = [
    ...table.map((_row, r) => ({ total: `row ${r}`, parts: columns.map((c) => cellAt(r, c)) })),
    ...columns.map((c) => ({ total: `column ${c}`, parts: table.map((_row, r) => cellAt(r, c)) })),
    { total: 'all', parts: table.map((_row, r) => `row ${r}`) },
  ]
  for (const { total, parts } of sums) {
    counts.set(
      total,
      parts.reduce((sum, key) => sum + (counts.get(key) ?? NaN), 0),
    )
  }
  return { counts, fixed: new Map(), sums, limits: [] }
}

/** Small tables, some of their margins rounded before by chance, with a few cells known to be no more than others. */
export const arbitraryRounding: fc.Arbitrary<Rounding> = fc
  .record({
    table: fc.array(fc.array(fc.nat(12), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    }),
    margins: fc.array(
      fc.tuple(fc.constantFrom('row 0', 'row 1', 'column 0', 'column 1', 'all'), fc.nat(1)),
      { maxLength: 5 },
    ),
    pairs: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 3 }),
  })
  .map(({ table, margins, pairs }) => {
    const system = tableToRound(table)
    const fixed = margins.map(([key, up]): [string, number] => {
      const n = system.counts.get(key) ?? 0
      return [key, n % 5 === 0 ? n : 5 * (Math.floor(n / 5) + up)]
    })
    return {
      ...system,
      fixed: new Map(fixed),
      limits: pairs.flatMap((pair) => known(system, pair)),
    }
  })

function known({ counts }: Rounding, [left, right]: [number, number]): Rounding['limits'] {
  const [low, high] = [cellAt(0, left), cellAt(1, right)]
  if ((counts.get(low) ?? 0) > (counts.get(high) ?? 0)) return []
  const parts = [
    { key: low, weight: 1 },
    { key: high, weight: -1 },
  ]
  return [{ parts, atMost: 0 }]
}
