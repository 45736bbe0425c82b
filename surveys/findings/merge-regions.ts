import type { MergeDecision, MergedRow } from './merge-plan'
import { isSilent, otherOrNotStated } from './merged-codes'
import { inOrder, mergedRow, rowsOf, type MergedRows } from './merged-row'
import type { RawBreakdown } from './raw-counts'
import { fillRest, sizeOf, type Joined, type Lack } from './rest-row'

/** Regions under their base and answers without a region make one row, of two regions at least. */
export function mergeRegions(breakdown: RawBreakdown, least: number): MergedRows {
  const silent = rowsOf(breakdown).filter(({ code }) => isSilent(code))
  const regions = rowsOf(breakdown).filter(({ code }) => !isSilent(code))
  const under = regions.filter(({ size }) => size < least)
  const kept = regions.filter(({ size }) => size >= least)
  const filled = fillRest({ kept, rest: under }, (rest): Lack | undefined => {
    const size = sizeOf([...rest, ...silent])
    // Where everybody stands in a region that is shown, no such row is needed.
    if (rest.length === 0 && size === 0) return undefined
    if (rest.length < 2) return 'single'
    return size < least ? 'small' : undefined
  })
  if (filled.rest.length === 0) return { rows: kept, decisions: [] }
  return {
    rows: [...inOrder(filled.kept), mergedRow(otherOrNotStated, [...filled.rest, ...silent])],
    decisions: decisionsFor({ breakdown: breakdown.name, into: otherOrNotStated }, least, {
      under,
      joined: filled.joined,
    }),
  }
}

function decisionsFor(
  where: { breakdown: string; into: string },
  least: number,
  { under, joined }: { under: MergedRow[]; joined: Joined[] },
): MergeDecision[] {
  return [
    ...under.map(({ code: row }) => ({ ...where, code: 'region-under-base' as const, row, least })),
    { ...where, code: 'not-stated' },
    ...joined.map(({ row: { code: row }, lack }): MergeDecision =>
      lack === 'single'
        ? { ...where, code: 'region-joins-single', row }
        : { ...where, code: 'region-joins-small', row, least },
    ),
  ]
}
