import { modesOf } from '../../definition/modes'
import type { MergedBreakdown } from '../merge-plan'
import type { RawBase } from '../raw-counts'
import { roundedTo } from '../release'
import type { Rounding } from '../round'
import { shownQuestions } from './families'
import { breakdownsWithin, topBreakdowns, type Counted, type Frame } from './frame'
import { addJoins } from './joined-rows'
import { baseKey, baseName, notAskedKey } from './keys'
import { addLinkedAsked } from './add-linked'
import { keyOf, trueAsked, trueSize, type Place } from './place'
import { rowsOfCells } from './place-tables'
import { addCount, addSum, emptySystem } from './system'
import { partsOf, placesOf } from './together'

/**
 * Everybody, the modes and the rows of all breakdowns as one: what all tables have in common. Bases
 * of their own go with them, and so do rows that one table shows together.
 */
export function marginsOf(frame: Frame): Rounding {
  const system = emptySystem(new Map(lowered(frame)))
  const { n, modes: counted } = frame.counts
  addCount(system, 'n', n)
  addSum(
    system,
    'n',
    modesOf(frame.survey).map((mode) => addCount(system, modeKey(mode), counted[mode])),
  )
  addRows(system, frame, (place) =>
    addCount(system, keyOf('n', place), place ? trueSize(place) : n),
  )
  frame.counts.bases.forEach((base, at) => addBase(system, frame, base, at))
  addJoins(system, frame)
  for (const counted of shownQuestions(frame)) addJoined(system, frame, counted)
  addLinkedAsked(system, frame)
  return system
}

// Up to a threshold that was missed, what is missing would tell that it was.
function lowered({ counts: { n }, plan: { level }, thresholds }: Frame): [string, number][] {
  const missed = {
    narrative: thresholds.numbers,
    overall: thresholds.compare,
    breakdowns: Infinity,
  }
  const below = n - (n % roundedTo)
  return below < n && below + roundedTo >= missed[level] ? [['n', below]] : []
}

export function modeKey(mode: string): string {
  return `mode ${mode}`
}

/** Each row of a breakdown by itself. */
export function singleRows(breakdown: MergedBreakdown, parent?: string): Place[] {
  const rows = breakdown.rows.filter((row) => parent === undefined || row.parent === parent)
  return rows.map(({ code }) => ({ breakdown, rows: [code] }))
}

// The rows of each breakdown add up to the whole, and those within a row to that row.
function addRows(system: Rounding, frame: Frame, add: (place?: Place) => string): void {
  const whole = add()
  for (const top of topBreakdowns(frame)) {
    addSum(system, whole, singleRows(top).map(add))
    for (const inner of breakdownsWithin(frame, top.name)) {
      for (const { code } of top.rows) {
        const parts = singleRows(inner, code)
        if (parts.length > 0) addSum(system, add({ breakdown: top, rows: [code] }), parts.map(add))
      }
    }
  }
}

function addBase(system: Rounding, frame: Frame, base: RawBase, at: number): void {
  if (base.of.kind !== 'own' || !shownQuestions(frame).some((each) => each.at === at)) return
  addOwn(system, frame, base, at)
  addPlaced(system, frame, at)
}

// Those asked and those not asked make up every row.
function addOwn(system: Rounding, frame: Frame, base: RawBase, at: number): void {
  const isByRow = base.by.every((by) => by !== undefined)
  const shown = isByRow ? frame : { ...frame, plan: { ...frame.plan, breakdowns: [] } }
  const sizeOf = (place?: Place) => (place ? trueSize(place) : frame.counts.n)
  const asked = (place?: Place) => {
    const key = addCount(system, baseKey({ base, at }, place), trueAsked(base, place))
    const rest = addCount(system, notAskedKey(at, place), sizeOf(place) - trueAsked(base, place))
    const total = keyOf('n', place)
    if (!system.sums.some((sum) => sum.total === total && sum.parts.includes(key))) {
      addSum(system, total, [key, rest])
    }
    return key
  }
  addRows(system, shown, asked)
}

// Everybody in rows that are published is asked: the same people, so the same number.
function addPlaced(system: Rounding, frame: Frame, at: number): void {
  const { table, cells } = frame.placed.get(at) ?? {}
  const breakdown = frame.plan.breakdowns.find(({ name }) => name === table)
  const rows = breakdown && rowsOfCells(frame, breakdown, cells ?? [])
  if (!rows) return
  const parts = rows.map((code) => keyOf('n', { breakdown, rows: [code] }))
  addSum(system, keyOf(`asked ${at}`), parts)
}

function addJoined(system: Rounding, frame: Frame, { base, at, tables }: Counted): void {
  if (base.of.kind === 'cells') return
  for (const breakdown of frame.plan.breakdowns) {
    const places = tables.flatMap((table) => placesOf(frame, table, breakdown))
    for (const place of places.filter(({ rows }) => rows.length > 1)) {
      const key = baseKey({ base, at }, place)
      if (system.counts.has(key)) continue
      const parts = partsOf(singleRows(breakdown), place) ?? []
      addCount(system, key, trueAsked(base, place))
      addSum(
        system,
        key,
        parts.map((part) => keyOf(baseName(base, at), part)),
      )
    }
  }
}
