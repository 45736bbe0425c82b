import type { Join, MergedRow, MergePlan } from './merge-plan'
import { isSilent, otherOrNotStated } from './merged-codes'
import type { RawBreakdown } from './raw-counts'

/** The rows of one breakdown that are shown; none where it is not shown. */
export type MergedRows = {
  rows: MergedRow[]
  join?: Pick<Join, 'short' | 'joined'>
} & Pick<MergePlan, 'decisions'>

/** Every row of the true counts by itself, in the survey's order. */
export function rowsOf({ rows, sizes }: RawBreakdown): MergedRow[] {
  return rows.map((row, place) => ({ ...row, of: [place], size: sizes[place] ?? 0 }))
}

/** One row of several, with the names of those that may be named. */
export function mergedRow(code: string, rows: MergedRow[]): MergedRow {
  const members = rows.flatMap(namesIn).sort(byPlace)
  return {
    ...unnamedRow(code, rows),
    ...(members.length > 0 && { members: members.map(({ name }) => name) }),
  }
}

/** One row of several that are not to be named. */
export function unnamedRow(code: string, rows: MergedRow[]): MergedRow {
  const [{ parent } = {}] = rows
  return {
    ...{ code, ...(parent !== undefined && { parent }) },
    of: placesOf(rows),
    size: rows.reduce((sum, { size }) => sum + size, 0),
  }
}

/** Where rows stand in the true counts. */
export function placesOf(rows: MergedRow[]): number[] {
  return rows.flatMap(({ of }) => of).sort((left, right) => left - right)
}

/** Rows in the survey's order. */
export function inOrder(rows: MergedRow[]): MergedRow[] {
  return rows.toSorted(({ of: [left = 0] }, { of: [right = 0] }) => left - right)
}

interface Named {
  name: string
  place: number
}

// Those who stated nothing stand behind all regions and options, so names and places go together.
function namesIn({ code, members, of }: MergedRow): Named[] {
  const isNameless = isSilent(code) || code === otherOrNotStated
  const names = members ?? (isNameless ? [] : [code])
  return names.map((name, n) => ({ name, place: of[n] ?? 0 }))
}

function byPlace(left: Named, right: Named): number {
  return left.place - right.place
}
