import type { Question } from '../definition/survey'
import { groupOptions } from './group-options'
import { chosenUnits } from './groups/chosen-units'
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
  { least, mayStateNothing, chosen }: Merging,
): MergedRows {
  const { name } = breakdown
  const silent = rowsOf(breakdown).filter(({ code }) => isSilent(code))
  const options = rowsOf(breakdown).filter(({ code }) => !isSilent(code))
  const { free, sent, decisions: choices } = chosenUnits(name, options, chosen, question)
  const { kept, under, decisions: grouped } = groupOptions(question, name, free, least)
  const decisions = [...choices, ...grouped]
  const begun = [...under, ...sent]
  const { rest, joined, ...filled } = fillRest({ kept, rest: begun }, (rows): Lack | undefined => {
    const isNeeded = rows.length > 0 || mayStateNothing
    if (isNeeded && sizeOf([...rows, ...silent]) < least) return 'small'
    return rows.length === 1 && !mayStateNothing ? 'single' : undefined
  })
  if (rest.length === 0 && !mayStateNothing) return { rows: inOrder(kept), decisions }
  const joining = joined.map(({ row }) => row)
  const join = { short: placesOf([...begun, ...silent]), joined: placesOf(joining) }
  return {
    rows: [...inOrder(filled.kept), mergedRow(otherOrNotStated, [...rest, ...silent])],
    // What was alone has met the base, and nobody can follow from it how many there are.
    ...(joined[0]?.lack === 'small' && { join }),
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
    ...joined.map(({ row: { code: row }, lack }): MergeDecision =>
      lack === 'single'
        ? { ...where, code: 'option-joins-single', row }
        : { ...where, code: 'option-joins-small', row, least },
    ),
  ]
}
