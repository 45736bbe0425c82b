import fc from 'fast-check'

import type { Fact, Facts } from '#surveys/findings/facts'

import { factsOf } from './hidden-table'

/** The highest count that any cell of these facts can have. */
export const most = 4

const count = fc.integer({ min: 0, max: most })

/** A table with all margins, of at most eight cells, some of them hidden. */
export const arbitraryTable = fc
  .constantFrom([2, 2], [2, 3], [2, 4], [3, 2])
  .chain(([rows = 2, columns = 2]) =>
    fc.record({
      counts: fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      hidden: fc.array(fc.boolean(), { minLength: rows * columns, maxLength: rows * columns }),
    }),
  )
  .filter(({ hidden }) => hidden.includes(true))
  .map(({ counts, hidden }) => {
    const rows = counts.map((_row, n) => `r${n}`)
    const columns = (counts[0] ?? []).map((_column, n) => `c${n}`)
    const cells = rows.flatMap((row) => columns.map((column) => row + column))
    return {
      facts: factsOf(
        { rows, columns, counts },
        cells.filter((_cell, n) => hidden[n]),
      ),
    }
  })

const cells = ['a', 'b', 'c', 'd', 'e']

/** Sums of any cells within limits that some true counts keep, no cell above the highest count. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record({
    counts: fc.array(count, { minLength: cells.length, maxLength: cells.length }),
    sums: fc.array(
      fc.record({
        sum: fc.subarray(cells, { minLength: 1 }),
        below: fc.integer({ min: 0, max: 2 }),
        above: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ counts, sums }) => ({
    cells,
    facts: [
      ...cells.map((cell): Fact => ({ sum: [cell], hi: most })),
      ...sums.map(({ sum, below, above }) => {
        const total = sum.reduce((all, cell) => all + (counts[cells.indexOf(cell)] ?? 0), 0)
        return { sum, lo: total - below, hi: total + above }
      }),
    ],
  }))
