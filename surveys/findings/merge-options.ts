import type { Question } from '../definition/survey'
import { groupOptions } from './group-options'
import type { MergeDecision, MergedRow } from './merge-plan'
import { isSilent, otherOrNotStated } from './merged-codes'
import { inOrder, mergedRow, placesOf, rowsOf, type MergedRows } from './merged-row'
import type { RawBreakdown } from './raw-counts'
import { fillRest, sizeOf, type Joined, type Lack, type Merging } from './rest-row'

/**
 * Options under the base make the group their author named, else one row with all who stated none.
 * Where anybody may state none there is always such a row, or it would tell that somebody did.
 */
export function mergeOptions(
  question: Question,
  breakdown: RawBreakdown,
  { least, mayStateNothing }: Merging,
): MergedRows {
  const { name } = breakdown
  const silent = rowsOf(breakdown).filter(({ code }) => isSilent(code))
  const options = rowsOf(breakdown).filter(({ code }) => !isSilent(code))
  const { kept, under, decisions } = groupOptions(question, name, options, least)
  const { rest, joined, ...filled } = fillRest({ kept, rest: under }, (rows): Lack | undefined => {
    const isNeeded = rows.length > 0 || mayStateNothing
    return isNeeded && sizeOf([...rows, ...silent]) < least ? 'small' : undefined
  })
  if (rest.length === 0 && !mayStateNothing) return { rows: inOrder(kept), decisions }
  const joining = joined.map(({ row }) => row)
  const join = { short: placesOf([...under, ...silent]), joined: placesOf(joining) }
  return {
    rows: [...inOrder(filled.kept), mergedRow(otherOrNotStated, [...rest, ...silent])],
    ...(joining.length > 0 && { join }),
    decisions: [
      ...decisions,
      ...decisionsFor({ breakdown: name, into: otherOrNotStated }, least, { under, joined }),
    ],
  }
}

function decisionsFor(
  where: { breakdown: string; into: string },
  least: number,
  { under, joined }: { under: MergedRow[]; joined: Joined[] },
): MergeDecision[] {
  return [
    ...under.map(({ code: row }) => ({ ...where, code: 'option-under-base' as const, row, least })),
    { ...where, code: 'not-stated' },
    ...joined.map(({ row: { code: row } }) => ({
      ...where,
      ...{ code: 'option-joins-small' as const, row, least },
    })),
  ]
}
