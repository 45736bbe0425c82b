import type { Question } from '../../definition/survey'
import type { MergeDecision, MergedRow } from '../merge-plan'
import { otherOrNotStated } from '../merged-codes'
import { inOrder, mergedRow } from '../merged-row'
import { groupCode, type ChosenRows } from './chosen-groups'

/** The rows of a breakdown before anything has to be merged, the key holder’s groups among them. */
export interface Units {
  free: MergedRow[]
  /** Those that go to the row of all others, whatever their size. */
  sent: MergedRow[]
  decisions: MergeDecision[]
}

/** Everybody who stated something in the rows that a key holder chose; the plan takes it from there. */
export function chosenUnits(
  breakdown: string,
  rows: MergedRow[],
  { groups, rest }: ChosenRows,
  question?: Question,
): Units {
  const made = groups.map((codes) => {
    const own = rows.filter(({ code }) => codes.includes(code))
    const into = groupCode(
      question,
      own.map(({ code }) => code),
    )
    return { into, own, row: mergedRow(into, own) }
  })
  const taken = new Set(made.flatMap(({ own }) => own))
  const left = rows.filter((row) => !taken.has(row))
  const sent = left.filter(({ code }) => rest.includes(code))
  const chosen = (row: MergedRow, into: string): MergeDecision => ({
    ...{ code: 'chosen', breakdown, row: row.code, into },
  })
  return {
    free: inOrder([...left.filter((row) => !sent.includes(row)), ...made.map(({ row }) => row)]),
    sent,
    decisions: [
      ...made.flatMap(({ own, into }) => own.map((row) => chosen(row, into))),
      ...sent.map((row) => chosen(row, otherOrNotStated)),
    ],
  }
}
