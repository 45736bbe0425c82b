import type { MergedBreakdown } from '../merge-plan'
import type { RawTable } from '../raw-counts'
import type { Frame } from './frame'

/** The breakdown that a table of regions or countries repeats, where it is shown. */
export function breakdownOf({ plan }: Pick<Frame, 'plan'>, { id }: Pick<RawTable, 'id'>) {
  return plan.breakdowns.find(({ name }) => name === id)
}

/** The rows that hold exactly the people of these cells; `undefined` where none do. */
export function rowsOfCells(
  frame: Frame,
  breakdown: MergedBreakdown,
  cells: string[],
): string[] | undefined {
  const rows = breakdown.rows.filter((row) => rawCodes(frame, breakdown, row.of).some(isIn(cells)))
  const found = rows.flatMap((row) => rawCodes(frame, breakdown, row.of))
  const isSame = found.length === cells.length && found.every(isIn(cells))
  return isSame ? rows.map(({ code }) => code) : undefined
}

/** What the rows of the true counts are called. */
export function rawCodes(
  { counts }: Pick<Frame, 'counts'>,
  { place }: Pick<MergedBreakdown, 'place'>,
  of: number[],
): string[] {
  const rows = counts.breakdowns[place]?.rows ?? []
  return of.flatMap((at) => rows[at]?.code ?? [])
}

function isIn(cells: string[]): (code: string) => boolean {
  return (code) => cells.includes(code)
}
