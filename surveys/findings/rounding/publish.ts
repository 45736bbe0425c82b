import { modesOf } from '../../definition/modes'
import type { MergedBreakdown } from '../merge-plan'
import { otherIn } from '../merged-codes'
import type { Published, PublishedCell, PublishedRow, PublishedTable } from '../release'
import type { RawTable } from '../raw-counts'
import { isLeftOut } from './families'
import { isPlace, type Counted, type Frame } from './frame'
import { baseKey, cellKey } from './keys'
import { keyOf, type Place } from './place'
import { breakdownOf } from './place-tables'
import { reasonAgainst } from './reasons'
import { modeKey } from './round-margins'
import { showsThemes } from './round-themes'
import { isBaseOnly, isBrokenDown, isShown, valueOf, type Values } from './shown'
import { percentOf, statsOf } from './statistics'
import { placesOf } from './together'

/** Published numbers before anybody has attacked them. */
export interface ToPublish extends Omit<Published, 'tables'> {
  tables: PublishedTable[]
}

/** What was rounded, in the words of the release. */
export function publish(frame: Frame, values: Values): ToPublish {
  const tables = frame.questions.flatMap((counted) => [
    ...counted.tables.flatMap((table) => tablesOf(frame, values, counted, table)),
    ...(showsThemes(frame, values, counted)
      ? counted.themes.map((theme) => themeTable(values, counted, theme))
      : []),
  ])
  // Rows are there to break tables down; where all were left out, there is nothing to break down.
  const breakdowns = tables.length > 0 ? frame.plan.breakdowns : []
  const countries = breakdowns.filter(({ kind }) => kind === 'country').flatMap(({ rows }) => rows)
  const named = countries.filter(({ code, parent = '' }) => code !== otherIn(parent))
  return {
    n: valueOf(values, 'n'),
    modes: modesOf(frame.survey).map((mode) => ({ mode, n: valueOf(values, modeKey(mode)) })),
    ...(named.length > 0 && { countries: named.length }),
    rows: Object.fromEntries(breakdowns.map((each) => [each.name, rowsOf(values, each)])),
    tables,
  }
}

function rowsOf(values: Values, breakdown: MergedBreakdown): PublishedRow[] {
  return breakdown.rows.map(({ code, parent, members }) => ({
    ...{ code, ...(parent !== undefined && { parent }), ...(members && { members }) },
    base: valueOf(values, keyOf('n', { breakdown, rows: [code] })),
  }))
}

function tablesOf(
  frame: Frame,
  values: Values,
  counted: Counted,
  table: RawTable,
): PublishedTable[] {
  if (isPlace(table)) return placeTable(frame, values, table)
  if (!isShown(frame, values, counted)) return []
  const base = valueOf(values, baseKey(counted))
  const head = { ...headOf(table), breakdown: null, base }
  if (isBaseOnly(values, counted)) return [{ ...head, note: 'base-only' }]
  const options = cellsIn(values, counted, table)
  const stats = statsOf(counted.question, base, options)
  const { breakdowns } = frame.plan
  const [note] = breakdowns.flatMap(
    (each) => reasonAgainst(frame, values, counted, table, each) ?? [],
  )
  return [
    { ...head, options, ...(stats && { stats }), ...(note && { note }) },
    ...breakdowns.flatMap((each) => brokenDown(frame, values, counted, table, each)),
  ]
}

function themeTable(values: Values, counted: Counted, theme: RawTable): PublishedTable {
  const base = valueOf(values, baseKey(counted))
  return { ...headOf(theme), breakdown: null, base, options: cellsIn(values, counted, theme) }
}

// Nothing finer than the rows: each country or region has its own threshold.
function placeTable(frame: Frame, values: Values, table: RawTable): PublishedTable[] {
  const breakdown = breakdownOf(frame, table)
  if (!breakdown || isLeftOut(frame, table.question)) return []
  const rows = rowsOf(values, breakdown)
  const base = rows.reduce((sum, row) => sum + row.base, 0)
  const options = rows.map((row) => ({
    ...{ code: row.code, n: row.base, pct: percentOf(row.base, base) },
  }))
  return [{ ...headOf(table), breakdown: null, base, options }]
}

function brokenDown(
  frame: Frame,
  values: Values,
  counted: Counted,
  table: RawTable,
  breakdown: MergedBreakdown,
): PublishedTable[] {
  if (!isBrokenDown(frame, values, counted, breakdown)) return []
  const places = placesOf(frame, table, breakdown)
  if (places.length === 0) return []
  const rows = places.map((place) => {
    const base = valueOf(values, baseKey(counted, place))
    const options = cellsIn(values, counted, table, place)
    const stats = statsOf(counted.question, base, options)
    const members = place.rows.length > 1 && { members: place.rows }
    return { code: place.rows.join('+'), ...members, base, options, ...(stats && { stats }) }
  })
  return [{ ...headOf(table), breakdown: breakdown.name, rows }]
}

function cellsIn(
  values: Values,
  counted: Counted,
  table: RawTable,
  place?: Place,
): PublishedCell[] {
  const base = valueOf(values, baseKey(counted, place))
  return table.cells.map((code) => {
    const n = valueOf(values, cellKey(counted, table, code, place))
    return { code, n, pct: percentOf(n, base) }
  })
}

function headOf({ id, question, part, kind }: RawTable) {
  return { id, question, ...(part !== undefined && { part }), kind }
}
