import type { MergedBreakdown } from '../merge-plan'
import type { RawTable } from '../raw-counts'
import type { Rounding } from '../round'
import { notAsked } from '../counted-columns'
import { calledUpBy, type Family } from './families'
import { isPlace, type Counted, type Frame } from './frame'
import { baseKey, cellKey, notAskedKey } from './keys'
import { limitsOf, type Term } from './limits'
import { keyOf, trueAsked, trueCell, type Place } from './place'
import { rawCodes } from './place-tables'
import { addCount, addSum } from './system'

/** The tables of a question for the whole survey, and who is asked because of them. */
export function addOverall(system: Rounding, frame: Frame, family: Family, counted: Counted): void {
  for (const table of counted.tables) {
    addTable(system, counted, table)
    addCalledUp(system, frame, family, counted, table)
    addNarrower(system, frame, counted, table)
  }
  for (const breakdown of frame.plan.breakdowns) addOwnRows(system, frame, counted, breakdown)
  for (const terms of limitsOf(counted)) addLimit(system, counted, terms, () => [undefined])
}

/** The cells of a table in one place, which make up its base there. */
export function addTable(system: Rounding, counted: Counted, table: RawTable, place?: Place): void {
  const keys = table.cells.map((code) => {
    const key = cellKey(counted, table, code, place)
    return system.counts.has(key) ? key : addCount(system, key, trueCell(table, code, place))
  })
  addSum(system, baseKey(counted, place), keys)
}

/** Who is asked because of cells of a table is counted by itself, and stays the sum of these cells. */
export function addCalledUp(
  system: Rounding,
  frame: Frame,
  family: Family,
  counted: Counted,
  table: RawTable,
  place?: Place,
): void {
  for (const { base, at, cells } of calledUpBy(family, frame, table.id)) {
    if (place && !base.by[place.breakdown.place]) continue
    const key = addCount(system, baseKey({ base, at }, place), trueAsked(base, place))
    addSum(
      system,
      key,
      cells.map((code) => cellKey(counted, table, code, place)),
    )
  }
}

/** Those with a base of their own who gave these answers are no more than gave them. */
export function addNarrower(
  system: Rounding,
  { narrower }: Frame,
  counted: Counted,
  table: RawTable,
  place?: Place,
): void {
  for (const { at, cells } of narrower.filter(
    (each) => each.isCertain && each.table === table.id,
  )) {
    const parts = place ? place.rows.map((row) => ({ ...place, rows: [row] })) : [undefined]
    const asked = parts.map((part) => keyOf(`asked ${at}`, part))
    // Whom nobody can be shown to have asked has no number.
    if (!asked.every((key) => system.fixed.has(key))) continue
    const given = cells.map((code) => ({ key: cellKey(counted, table, code, place), weight: -1 }))
    system.limits.push({
      parts: [...asked.map((key) => ({ key, weight: 1 })), ...given],
      atMost: 0,
    })
  }
}

/** A limit over all the places in which each of its numbers stands. */
export function addLimit(
  system: Rounding,
  counted: Counted,
  terms: Term[],
  placesOf: (table?: RawTable) => (Place | undefined)[],
): void {
  const parts = terms.flatMap(({ table, code, weight }) =>
    placesOf(table).map((place) => {
      const of = table ?? counted.tables[0]
      const isBase = code === undefined || !of
      return { key: isBase ? baseKey(counted, place) : cellKey(counted, of, code, place), weight }
    }),
  )
  system.limits.push({ parts, atMost: 0 })
}

// Whoever stands in a row of a breakdown gave one of the answers that were merged into it.
function addOwnRows(
  system: Rounding,
  frame: Frame,
  counted: Counted,
  breakdown: MergedBreakdown,
): void {
  const { question, tables, base, at } = counted
  const [table] = tables
  if (breakdown.question !== question.id || !table || isPlace(breakdown)) return
  const isPartly = base.of.kind !== 'all'
  if (base.of.kind === 'cells') {
    addCount(system, notAskedKey(at), frame.counts.n - base.asked)
    addSum(system, 'n', [baseKey(counted), notAskedKey(at)])
  }
  for (const row of breakdown.rows) {
    const codes = rawCodes(frame, breakdown, row.of)
    const keys = codes.flatMap((code) => {
      if (code === notAsked) return isPartly ? [notAskedKey(at)] : []
      return [cellKey(counted, table, code)]
    })
    addSum(system, keyOf('n', { breakdown, rows: [row.code] }), keys)
  }
}
