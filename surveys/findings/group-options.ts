import type { Question } from '../definition/survey'
import { namedGroups } from './groups/chosen-groups'
import type { MergeDecision, MergedRow } from './merge-plan'
import { mergedRow } from './merged-row'
import { sizeOf } from './rest-row'

interface Grouped {
  kept: MergedRow[]
  /** Under the base even as a group, or of no group. */
  under: MergedRow[]
  decisions: MergeDecision[]
}

/**
 * The groups that their author named for options under the base. A group is shown whole: a part of
 * it under the name of all would mislead, so options that could stand alone go with the others.
 */
export function groupOptions(
  question: Question,
  breakdown: string,
  options: MergedRow[],
  least: number,
): Grouped {
  const isUnder = ({ size }: MergedRow) => size < least
  const groups = groupsOf(question, options).filter(
    ({ rows }) => rows.some(isUnder) && sizeOf(rows) >= least,
  )
  const grouped = new Set(groups.flatMap(({ rows }) => rows))
  const alone = options.filter((row) => !grouped.has(row))
  return {
    kept: [
      ...alone.filter((row) => !isUnder(row)),
      ...groups.map(({ group, rows }) => mergedRow(group, rows)),
    ],
    under: alone.filter(isUnder),
    decisions: groups.flatMap(({ group, rows }) =>
      rows.map((row): MergeDecision => {
        const moved = { breakdown, row: row.code, into: group }
        return isUnder(row)
          ? { ...moved, code: 'option-under-base', least }
          : { ...moved, code: 'group-whole' }
      }),
    ),
  }
}

// A group of which a part was joined with others, or sent away, cannot be shown whole.
function groupsOf(
  question: Question,
  options: MergedRow[],
): { group: string; rows: MergedRow[] }[] {
  return namedGroups(question).flatMap(({ code: group, members }) => {
    const rows = options.filter(({ code }) => members.includes(code))
    return rows.length === members.length ? [{ group, rows }] : []
  })
}
