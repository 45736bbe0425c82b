import type { Survey } from '#surveys/definition/survey'
import { breakdownsOf } from '#surveys/findings/breakdowns'
import { countedColumns } from '#surveys/findings/counted-columns'
import type { MergedBreakdown } from '#surveys/findings/merge-rows'
import type { RawBreakdown, RawCounts } from '#surveys/findings/raw-counts'

/** How many stand in each row of each breakdown, by its code; those not named hold nobody. */
export type Sizes = Record<string, Record<string, number>>

type Counted = Pick<RawCounts, 'n' | 'breakdowns'>

/** The breakdowns of a survey with these sizes; a row of regions holds all of its countries. */
export function countedRows(survey: Survey, sizes: Sizes): Counted {
  const breakdowns = breakdownsOf(survey, countedColumns(survey)).map(
    ({ name, question, kind, within, rows }): RawBreakdown => ({
      ...{ name, question, kind, ...(within !== undefined && { within }), rows },
      sizes: Uint32Array.from(rows, ({ code }) => sizes[name]?.[code] ?? 0),
    }),
  )
  for (const inner of breakdowns) fillParents(inner, breakdowns)
  return { n: sum(breakdowns[0]?.sizes ?? []), breakdowns }
}

function fillParents({ within, rows, sizes }: RawBreakdown, breakdowns: RawBreakdown[]): void {
  const outer = breakdowns.find(({ name }) => name === within)
  outer?.rows.forEach(({ code }, n) => {
    outer.sizes[n] = sum(rows.map(({ parent }, at) => (parent === code ? (sizes[at] ?? 0) : 0)))
  })
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, each) => all + each, 0)
}

/** The rows of a merged breakdown and how many stand in each. */
export function shown(breakdown?: MergedBreakdown): Record<string, number> | undefined {
  return breakdown && Object.fromEntries(breakdown.rows.map(({ code, size }) => [code, size]))
}

export function membersOf(breakdown: MergedBreakdown | undefined, code: string) {
  return breakdown?.rows.find((row) => row.code === code)?.members
}
