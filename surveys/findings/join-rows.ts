import type { MergedBreakdown, MergeDecision, MergedRow, MergePlan } from './merge-plan'
import { otherIn, otherOrNotStated } from './merged-codes'
import { mergedRow, unnamedRow, type MergedRows } from './merged-row'

/**
 * The plan with two rows of a breakdown as one, in the whole survey: the row for the rest, which is
 * taken in where it stands already. Regions that are joined show no countries.
 */
export function joinRows(plan: MergePlan, name: string, codes: [string, string]): MergePlan {
  const decisions: MergeDecision[] = []
  const breakdowns = plan.breakdowns.flatMap((each): MergedBreakdown[] => {
    if (each.name !== name && each.within !== name) return [each]
    const joined = each.name === name ? join(each, codes) : withoutCountriesOf(each, codes)
    decisions.push(...joined.decisions)
    return joined.rows.length > 0 ? [{ ...each, rows: joined.rows }] : []
  })
  const names = breakdowns.map((each) => each.name)
  return {
    ...plan,
    breakdowns: breakdowns.filter(({ within }) => within === undefined || names.includes(within)),
    decisions: [...plan.decisions, ...decisions],
  }
}

function join({ name, rows }: MergedBreakdown, codes: string[]): MergedRows {
  const parent = rows.find(({ code }) => codes.includes(code))?.parent
  const into = parent === undefined ? otherOrNotStated : otherIn(parent)
  const isJoined = ({ code }: MergedRow) => codes.includes(code) || code === into
  const left = rows.filter((row) => !isJoined(row))
  const last = left.findLastIndex((row) => row.parent === parent)
  if (last >= 0) {
    const merge = parent === undefined ? mergedRow : unnamedRow
    return {
      rows: left.toSpliced(last + 1, 0, merge(into, rows.filter(isJoined))),
      decisions: [],
    }
  }
  const decision: MergeDecision =
    parent === undefined
      ? { code: 'breakdown-one-row', breakdown: name }
      : { code: 'countries-one-row', breakdown: name, region: parent }
  return { rows: left, decisions: [decision] }
}

function withoutCountriesOf({ rows }: MergedBreakdown, regions: string[]): MergedRows {
  return { rows: rows.filter(({ parent = '' }) => !regions.includes(parent)), decisions: [] }
}
