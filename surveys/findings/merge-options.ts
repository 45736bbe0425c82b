import type { Question } from '../definition/survey'
import { groupOptions } from './group-options'
import type { MergeDecision, MergedRow } from './merge-plan'
import { isSilent, otherOrNotStated } from './merged-codes'
import { inOrder, mergedRow, rowsOf, type MergedRows } from './merged-row'
import type { RawBreakdown } from './raw-counts'
import { fillRest, sizeOf, type Joined, type Lack } from './rest-row'

/** Options under the base make the group their author named, else one row with all who stated none. */
export function mergeOptions(
  question: Question,
  breakdown: RawBreakdown,
  least: number,
): MergedRows {
  const { name } = breakdown
  const silent = rowsOf(breakdown).filter(({ code }) => isSilent(code))
  const options = rowsOf(breakdown).filter(({ code }) => !isSilent(code))
  const { kept, under, decisions } = groupOptions(question, name, options, least)
  const { rest, joined, ...filled } = fillRest({ kept, rest: under }, (rows): Lack | undefined => {
    const size = sizeOf([...rows, ...silent])
    const isNeeded = rows.length > 0 || size > 0
    return isNeeded && size < least ? 'small' : undefined
  })
  if (rest.length === 0 && sizeOf(silent) === 0) return { rows: inOrder(kept), decisions }
  return {
    rows: [...inOrder(filled.kept), mergedRow(otherOrNotStated, [...rest, ...silent])],
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
