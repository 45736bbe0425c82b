import type { MergedBreakdown } from '../merge-plan'
import type { NoteCode } from '../release'
import type { RawTable } from '../raw-counts'
import { triggerOf } from './families'
import type { Counted, Frame } from './frame'
import { isBrokenDown, isLeftOutBy, type Values } from './shown'
import { groundOf, placesOf } from './together'

/** Why a table is not broken down; `undefined` where it is, or where nobody would ask for it. */
export function reasonAgainst(
  frame: Frame,
  values: Values,
  counted: Counted,
  table: RawTable,
  breakdown: MergedBreakdown,
): NoteCode | undefined {
  const { id } = counted.question
  if (!table.by[breakdown.place]) return undefined
  if (chainOf(frame, id).some((each) => isLeftOutBy(frame, each, breakdown))) return 'left-out'
  if (groundOf(frame, id, breakdown).length === 0) return 'share-one-row'
  if (!isBrokenDown(frame, values, counted, breakdown)) return 'overall-only'
  return placesOf(frame, table, breakdown).length === 0 ? 'share-one-row' : undefined
}

/** A question, the one that called it up, and so on. */
function chainOf(frame: Frame, question: string): string[] {
  const trigger = triggerOf(frame, question)
  return trigger === undefined ? [question] : [question, ...chainOf(frame, trigger)]
}
