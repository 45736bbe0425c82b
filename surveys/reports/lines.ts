import type { PublishedStats, PublishedTableRow, SafeTable } from '../findings/release'
import { allAnswers, breakdownQuestion, rowLabel } from './row-labels'
import type { Source } from './source'

/** One line of a table: everybody, or a row of a breakdown. */
export interface Line extends Pick<PublishedTableRow, 'code' | 'base' | 'members'> {
  /** Absent of everybody. */
  breakdown: string | null
  label: string
  /** A country in its region. */
  depth: 0 | 1
  cells: PublishedTableRow['options']
  stats?: PublishedStats | undefined
}

/** The line of everybody; none where only the base is published. */
export function lineOfAll(source: Source, table: SafeTable | undefined): Line[] {
  if (table?.base === undefined || !table.options) return []
  const label = source.words.say('view.all')
  const { base, options: cells, stats } = table
  return [{ code: allAnswers, breakdown: null, label, depth: 0, base, cells, stats }]
}

/** The lines of one table of a breakdown, countries under their regions. */
export function linesOf(source: Source, table: SafeTable): Line[] {
  const breakdown = table.breakdown ?? ''
  const own = (table.rows ?? []).map((row) => lineOf(source, breakdown, row, 0))
  const regions = regionTable(source, table)
  if (!regions) return own
  const inside = own.map((line): Line => ({ ...line, depth: 1 }))
  return (regions.rows ?? []).flatMap((row) => [
    lineOf(source, regions.breakdown ?? '', row, 0),
    ...inside.filter((line) => hasParent(source, breakdown, line, row)),
  ])
}

/** The rows of a breakdown in the order in which they are read, whatever single tables join. */
export function standardRows(source: Source, breakdown: string): StandardRow[] {
  const own = source.release.rows[breakdown] ?? []
  const named = (name: string, code: string, depth: 0 | 1) => ({
    ...{ code, depth, breakdown: name },
    label: rowLabel(source, name, code),
  })
  const regions = regionsOf(source, breakdown)
  if (regions === undefined) return own.map(({ code }) => named(breakdown, code, 0))
  return (source.release.rows[regions] ?? []).flatMap((region) => [
    named(regions, region.code, 0),
    ...own
      .filter(({ parent }) => parent === region.code)
      .map(({ code }) => named(breakdown, code, 1)),
  ])
}

export type StandardRow = Pick<Line, 'code' | 'label' | 'depth' | 'breakdown'>

/** The breakdown whose rows are the regions of these countries. */
export function regionsOf(source: Source, breakdown: string): string | undefined {
  if (breakdownQuestion(source, breakdown).kind !== 'country') return undefined
  const names = Object.keys(source.release.rows)
  return names.find((name) => breakdownQuestion(source, name).kind === 'region')
}

function regionTable(source: Source, { id, question, breakdown }: SafeTable) {
  const regions = regionsOf(source, breakdown ?? '')
  if (regions === undefined) return undefined
  return source.tablesOf(question, regions).find((table) => table.id === id)
}

function lineOf(source: Source, breakdown: string, row: PublishedTableRow, depth: 0 | 1): Line {
  const { code, base, members, options: cells, stats } = row
  const label = rowLabel(source, breakdown, code)
  return { ...{ code, breakdown, label, depth, base, cells, stats }, ...(members && { members }) }
}

function hasParent(
  { release }: Source,
  breakdown: string,
  { code }: Line,
  region: PublishedTableRow,
): boolean {
  const [first] = code.split('+')
  const parent = release.rows[breakdown]?.find((row) => row.code === first)?.parent
  return parent !== undefined && (region.members ?? [region.code]).includes(parent)
}
