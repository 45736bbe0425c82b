import type { MergedBreakdown } from '../merge-plan'
import type { RawTable } from '../raw-counts'
import type { Rounding } from '../round'
import { addCalledUp, addLimit, addTable } from './add-tables'
import { calledUpBy, type Family } from './families'
import type { Counted, Frame } from './frame'
import { baseKey, cellKey, sharedCells, sharedName } from './keys'
import { limitsOf, type Term } from './limits'
import { addLinkedBy } from './add-linked'
import { keyOf, trueAsked, trueCell, type Place } from './place'
import { addCount, addSum } from './system'
import { componentsOf, groundOf, partsOf, placesOf } from './together'

/** The tables of a question in the rows of a breakdown. */
export function addInner(
  system: Rounding,
  frame: Frame,
  family: Family,
  counted: Counted,
  breakdown: MergedBreakdown,
): void {
  addShared(system, frame, counted, breakdown)
  for (const table of counted.tables) {
    for (const place of placesOf(frame, table, breakdown)) {
      addTable(system, counted, table, place)
      addCalledUp(system, frame, family, counted, table, place)
    }
    addColumns(system, frame, counted, table, breakdown)
    addJoinedBases(system, frame, family, table, breakdown)
  }
  for (const terms of limitsOf(counted)) addLimits(system, frame, counted, terms, breakdown)
  addLinkedBy(system, frame, counted, breakdown)
}

// Each cell of a table is the sum of its rows, but those that all tables share are summed once.
function addColumns(
  system: Rounding,
  frame: Frame,
  counted: Counted,
  table: RawTable,
  breakdown: MergedBreakdown,
): void {
  const shared = counted.tables.length > 1 ? sharedCells(counted.question) : []
  const own = table.cells.filter((code) => !shared.includes(code))
  for (const split of splitsOf(frame, breakdown, (each) => placesOf(frame, table, each))) {
    for (const code of own) addSplit(system, split, (place) => cellKey(counted, table, code, place))
  }
}

/** A place, or the whole survey, and the places that it consists of. */
interface Split {
  whole: Place | undefined
  parts: Place[]
}

function splitsOf(
  { plan }: Frame,
  breakdown: MergedBreakdown,
  placesIn: (breakdown: MergedBreakdown) => Place[],
): Split[] {
  const parts = placesIn(breakdown)
  const parent = plan.breakdowns.find(({ name }) => name === breakdown.within)
  if (!parent) return parts.length > 0 ? [{ whole: undefined, parts }] : []
  const parentOf = ({ rows: [first] }: Place) =>
    breakdown.rows.find(({ code }) => code === first)?.parent ?? ''
  return placesIn(parent).flatMap((whole) => {
    const inside = parts.filter((part) => whole.rows.includes(parentOf(part)))
    return inside.length > 0 ? [{ whole, parts: inside }] : []
  })
}

function addSplit(system: Rounding, { whole, parts }: Split, key: (place?: Place) => string): void {
  addSum(system, key(whole), parts.map(key))
}

// Cells that all parts of a question share are known in the finest rows, whatever is shown together.
function addShared(
  system: Rounding,
  frame: Frame,
  { question, tables }: Counted,
  breakdown: MergedBreakdown,
): void {
  const [first] = tables
  if (!first || tables.length < 2) return
  const ground = groundOf(frame, question.id, breakdown)
  const joined = joinedPlaces(frame, tables, breakdown, ground)
  for (const code of sharedCells(question).filter((each) => first.cells.includes(each))) {
    const key = (place?: Place) => keyOf(sharedName(question.id, code), place)
    for (const place of [...ground, ...joined]) {
      addCount(system, key(place), trueCell(first, code, place))
    }
    for (const split of splitsOf(frame, breakdown, (each) => groundOf(frame, question.id, each))) {
      addSplit(system, split, key)
    }
    for (const place of joined) addSum(system, key(place), (partsOf(ground, place) ?? []).map(key))
  }
}

/** Where these tables show rows together that are known apart. */
function joinedPlaces(
  frame: Frame,
  tables: RawTable[],
  breakdown: MergedBreakdown,
  ground: Place[],
): Place[] {
  const known = new Set(ground.map((place) => keyOf('', place)))
  const places = tables.flatMap((table) => placesOf(frame, table, breakdown))
  const different = new Map(places.map((place) => [keyOf('', place), place]))
  return [...different].flatMap(([key, place]) => (known.has(key) ? [] : [place]))
}

// Questions that are called up may show rows together that the calling table shows apart.
function addJoinedBases(
  system: Rounding,
  frame: Frame,
  family: Family,
  table: RawTable,
  breakdown: MergedBreakdown,
): void {
  const ground = placesOf(frame, table, breakdown)
  for (const { base, at, asked } of calledUpBy(family, frame, table.id)) {
    if (!base.by[breakdown.place]) continue
    const tables = asked.flatMap((counted) => counted.tables)
    for (const place of joinedPlaces(frame, tables, breakdown, ground)) {
      const key = addCount(system, baseKey({ base, at }, place), trueAsked(base, place))
      addSum(
        system,
        key,
        (partsOf(ground, place) ?? []).map((part) => baseKey({ base, at }, part)),
      )
    }
  }
}

// A limit holds in every row that all its tables show, or show together.
function addLimits(
  system: Rounding,
  frame: Frame,
  counted: Counted,
  terms: Term[],
  breakdown: MergedBreakdown,
): void {
  const ground = groundOf(frame, counted.question.id, breakdown)
  const tables = [...new Set(terms.flatMap(({ table }) => table ?? []))]
  const shown = new Map(tables.map((table) => [table, placesOf(frame, table, breakdown)]))
  const groups = [...shown.values()].flat().map(({ rows }) => rows)
  const known = ground.map(({ rows }) => rows)
  for (const rows of componentsOf(known.flat(), [...known, ...groups])) {
    const block = { breakdown, rows }
    const inBlock = (table?: RawTable) => partsOf(table ? (shown.get(table) ?? []) : ground, block)
    if (tables.every((table) => inBlock(table))) {
      addLimit(system, counted, terms, (table) => inBlock(table) ?? [])
    }
  }
}
