import type { ChosenRows } from './groups/chosen-groups'
import type { MergeDecision, MergedRow } from './merge-plan'
import { otherIn } from './merged-codes'
import { rowsOf, unnamedRow, type MergedRows } from './merged-row'
import type { RawBreakdown } from './raw-counts'
import { fillRest, sizeOf, type Lack } from './rest-row'

/** Countries under their base make one row in each of these regions, of two countries at least. */
export function mergeCountries(
  breakdown: RawBreakdown,
  regions: MergedRow[],
  least: number,
  { rest }: Pick<ChosenRows, 'rest'>,
): MergedRows {
  const { name } = breakdown
  if (regions.length === 0) return { rows: [], decisions: [dropped(name)] }
  const countries = rowsOf(breakdown)
  const merged = regions.map(({ code: region }) => {
    const inside = countries.filter(({ parent }) => parent === region)
    return mergeWithin({ breakdown: name, region }, inside, { least, rest })
  })
  return {
    rows: merged.flatMap(({ rows }) => rows),
    decisions: merged.flatMap(({ decisions }) => decisions),
  }
}

function dropped(breakdown: string): MergeDecision {
  return { code: 'countries-without-regions', breakdown }
}

interface Where {
  breakdown: string
  region: string
}

function mergeWithin(
  where: Where,
  countries: MergedRow[],
  { least, rest: sent }: { least: number; rest: string[] },
): MergedRows {
  // The list of countries is long and nobody expects them all: one that nobody named is no row.
  const under = countries.filter(({ size }) => size > 0 && size < least)
  const large = countries.filter(({ size }) => size >= least)
  const kept = large.filter(({ code }) => !sent.includes(code))
  const chosen = large.filter((row) => !kept.includes(row))
  const filled = fillRest({ kept, rest: [...under, ...chosen] }, (rest): Lack | undefined => {
    if (rest.length === 0) return undefined
    if (rest.length < 2) return 'single'
    return sizeOf(rest) < least ? 'small' : undefined
  })
  const into = otherIn(where.region)
  const rest = filled.rest.length > 0 ? [unnamedRow(into, filled.rest)] : []
  const rows = [...filled.kept, ...rest]
  if (rows.length < 2) return { rows: [], decisions: [{ ...where, code: 'countries-one-row' }] }
  const decisions: MergeDecision[] = filled.joined.map(({ lack }) =>
    lack === 'single'
      ? { ...where, code: 'country-joins-single', into }
      : { ...where, code: 'country-joins-small', into, least },
  )
  if (chosen.length > 0) decisions.unshift({ ...where, code: 'countries-chosen', into })
  if (under.length > 0) decisions.unshift({ ...where, code: 'countries-under-base', into, least })
  return { rows, decisions }
}
