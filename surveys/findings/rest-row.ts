import type { ChosenRows } from './groups/chosen-groups'
import type { MergedRow } from './merge-plan'

/** Rows on their way: those that stand alone, and those that are to be one row. */
export interface Sorted {
  kept: MergedRow[]
  rest: MergedRow[]
}

/** A row that had to join the rest, for that was of a single row, or too small. */
export interface Joined {
  row: MergedRow
  lack: Lack
}

/** What decides over the row for the rest, apart from who stands where. */
export interface Merging {
  least: number
  mayStateNothing: boolean
  /** What the key holder joins. */
  chosen: ChosenRows
}

export type Lack = 'single' | 'small'

/** The smallest row joins the rest as long as that lacks something; of equal rows the first does. */
export function fillRest(
  { kept, rest }: Sorted,
  lackOf: (rest: MergedRow[]) => Lack | undefined,
): Sorted & { joined: Joined[] } {
  const lack = lackOf(rest)
  const row = smallestOf(kept)
  if (!lack || !row) return { kept, rest, joined: [] }
  const left = kept.filter((each) => each !== row)
  const filled = fillRest({ kept: left, rest: [...rest, row] }, lackOf)
  return { ...filled, joined: [{ row, lack }, ...filled.joined] }
}

export function sizeOf(rows: MergedRow[]): number {
  return rows.reduce((sum, { size }) => sum + size, 0)
}

function smallestOf([first, ...others]: MergedRow[]): MergedRow | undefined {
  return first && others.reduce((least, row) => (row.size < least.size ? row : least), first)
}
