import type { Question } from '../../definition/survey'
import type { MergedBreakdown } from '../merge-plan'
import { noAnswer } from '../counted-columns'
import type { RawTable } from '../raw-counts'
import type { Counted, Frame } from './frame'
import { baseKey, cellKey } from './keys'
import type { Place } from './place'
import { valueOf, type Values } from './shown'
import { placesOf } from './together'

/** R5: from this rounded base on, one option may not hold this share of a row. */
const judgedFrom = 40
const mostShare = 0.9

/** Rows that one table has to show together. */
export interface Joined {
  table: string
  breakdown: string
  rows: string[]
}

/** The rows of a question that tell nearly everybody’s answer, each with the next smallest beside it. */
export function tellingRows(
  frame: Frame,
  values: Values,
  counted: Counted,
  breakdown: MergedBreakdown,
): Joined[] {
  return counted.tables.flatMap((table) => {
    const places = placesOf(frame, table, breakdown)
    const telling = places.filter((place) => tells(values, counted, table, place))
    return telling.map((place) => {
      const beside = smallestBeside(values, counted, places, place)
      return { table: table.id, breakdown: breakdown.name, rows: [...place.rows, ...beside.rows] }
    })
  })
}

/** The cells that must not hold nearly everybody in a row. */
export function judgedCells(type: Question['type'], cells: string[]): string[] {
  if (type === 'multiple') return ['yes']
  return cells.filter((code) => code !== noAnswer && !(type === 'ranking' && code === 'not_ranked'))
}

function tells(values: Values, counted: Counted, table: RawTable, place: Place): boolean {
  const base = valueOf(values, baseKey(counted, place))
  if (base < judgedFrom) return false
  const cells = judgedCells(counted.question.type, table.cells)
  return cells.some(
    (code) => valueOf(values, cellKey(counted, table, code, place)) >= mostShare * base,
  )
}

// By the rounded numbers, so that applying the rule tells nothing more.
function smallestBeside(values: Values, counted: Counted, places: Place[], place: Place): Place {
  const parentOf = ({ breakdown, rows }: Place) =>
    breakdown.rows.find(({ code }) => code === rows[0])?.parent
  const sizeOf = (each: Place) => valueOf(values, baseKey(counted, each))
  const [first, ...others] = places.filter(
    (each) => each !== place && parentOf(each) === parentOf(place),
  )
  if (!first) throw new Error(`Nothing stands beside ${place.rows.join('+')}.`)
  return others.reduce((least, each) => (sizeOf(each) < sizeOf(least) ? each : least), first)
}
