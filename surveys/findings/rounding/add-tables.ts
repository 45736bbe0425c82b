import type { RawTable } from '../raw-counts'
import type { Rounding } from '../round'
import { notAsked } from '../counted-columns'
import { calledUpBy, type Family } from './families'
import { isPlace, type Counted, type Frame } from './frame'
import { addJoinedCells } from './joined-rows'
import { baseKey, cellKey, notAskedKey } from './keys'
import { limitsOf, type Term } from './limits'
import { addLinked } from './add-linked'
import { keyOf, trueAsked, trueCell, type Place } from './place'
import { rawCodes } from './place-tables'
import { addCount, addSum } from './system'

/** The tables of a question for the whole survey, and who is asked because of them. */
export function addOverall(system: Rounding, frame: Frame, family: Family, counted: Counted): void {
  for (const table of counted.tables) {
    addTable(system, counted, table)
    addCalledUp(system, frame, family, counted, table)
  }
  addOwnRows(system, frame, counted)
  for (const terms of limitsOf(counted)) addLimit(system, counted, terms, () => [undefined])
  addLinked(system, frame, counted)
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
function addOwnRows(system: Rounding, frame: Frame, counted: Counted): void {
  const { question, tables, base, at } = counted
  const own = frame.counts.breakdowns.find((each) => each.question === question.id)
  const [table] = tables
  if (!own || !table || isPlace(own)) return
  if (base.of.kind === 'cells') {
    addCount(system, notAskedKey(at), frame.counts.n - base.asked)
    addSum(system, 'n', [baseKey(counted), notAskedKey(at)])
  }
  const keysOf = (breakdown: { place: number }, of: number[]) =>
    rawCodes(frame, breakdown, of).flatMap((code) => {
      if (code === notAsked) return base.of.kind === 'all' ? [] : [notAskedKey(at)]
      return [cellKey(counted, table, code)]
    })
  for (const breakdown of frame.plan.breakdowns.filter(({ name }) => name === own.name)) {
    for (const { code, of } of breakdown.rows) {
      addSum(system, keyOf('n', { breakdown, rows: [code] }), keysOf(breakdown, of))
    }
  }
  addJoinedCells(system, frame, counted, keysOf)
}
