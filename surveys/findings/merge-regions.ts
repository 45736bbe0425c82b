import { chosenUnits } from './groups/chosen-units'
import type { MergeDecision, MergedRow } from './merge-plan'
import { isSilent, otherOrNotStated } from './merged-codes'
import { inOrder, mergedRow, rowsOf, type MergedRows } from './merged-row'
import type { RawBreakdown } from './raw-counts'
import { fillRest, sizeOf, type Joined, type Lack, type Merging } from './rest-row'

/**
 * Regions under their base and answers without a region make one row, of two regions at least, unless
 * these answers alone reach the base. Where there may be such answers there is always such a row, or
 * it would tell that there are some.
 */
export function mergeRegions(
  breakdown: RawBreakdown,
  { least, mayStateNothing, chosen }: Merging,
): MergedRows {
  const silent = rowsOf(breakdown).filter(({ code }) => isSilent(code))
  const regions = rowsOf(breakdown).filter(({ code }) => !isSilent(code))
  const { free, sent, decisions } = chosenUnits(breakdown.name, regions, chosen)
  const under = free.filter(({ size }) => size < least)
  const kept = free.filter(({ size }) => size >= least)
  const filled = fillRest({ kept, rest: [...under, ...sent] }, (rest): Lack | undefined => {
    if (rest.length === 0 && (!mayStateNothing || sizeOf(silent) >= least)) return undefined
    if (rest.length < 2) return 'single'
    return sizeOf([...rest, ...silent]) < least ? 'small' : undefined
  })
  if (filled.rest.length === 0 && !mayStateNothing) return { rows: inOrder(kept), decisions }
  return {
    rows: [...inOrder(filled.kept), mergedRow(otherOrNotStated, [...filled.rest, ...silent])],
    decisions: [
      ...decisions,
      ...decisionsFor({ breakdown: breakdown.name, into: otherOrNotStated }, least, {
        under,
        joined: filled.joined,
      }),
    ],
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
