import type { Accuracy } from '../protected'
import type { RawTable } from '../raw-counts'
import { isPlace, type Counted, type Frame } from './frame'
import { baseKey, cellKey } from './keys'
import { trueAsked, trueCell, type Place } from './place'
import { isBaseOnly, isBrokenDown, isShown, valueOf, type Values } from './shown'
import { leastBase } from './statistics'
import { placesOf } from './together'

/** How far published shares are from true ones, in percentage points, wherever shares are published. */
export function accuracyOf(frame: Frame, values: Values): Accuracy {
  const spots = frame.questions.flatMap((counted) => spotsOf(frame, values, counted))
  const errors = spots.flatMap((spot) => errorsOf(values, spot))
  return {
    cells: spots.reduce((sum, { table }) => sum + table.cells.length, 0),
    mean: errors.length > 0 ? errors.reduce((sum, each) => sum + each, 0) / errors.length : 0,
    worst: errors.reduce((worst, each) => Math.max(worst, each), 0),
  }
}

interface Spot {
  counted: Counted
  table: RawTable
  place?: Place
}

function spotsOf(frame: Frame, values: Values, counted: Counted): Spot[] {
  if (counted.tables.every(isPlace) || !isShown(frame, values, counted)) return []
  if (isBaseOnly(values, counted)) return []
  const shown = frame.plan.breakdowns.filter((each) => isBrokenDown(frame, values, counted, each))
  return [...counted.tables, ...counted.themes].flatMap((table) => {
    const places = shown.flatMap((each) => placesOf(frame, table, each))
    return [{ counted, table }, ...places.map((place) => ({ counted, table, place }))]
  })
}

function errorsOf(values: Values, { counted, table, place }: Spot): number[] {
  const base = valueOf(values, baseKey(counted, place))
  if (base < leastBase) return []
  const truth = trueAsked(counted.base, place)
  return table.cells.map((code) => {
    const n = valueOf(values, cellKey(counted, table, code, place))
    return Math.abs((100 * n) / base - (100 * trueCell(table, code, place)) / truth)
  })
}
