import type { MergedBreakdown } from '../merge-plan'
import { canBeShown, triggerOf } from './families'
import { isPlace, type Counted, type Frame } from './frame'
import { baseKey } from './keys'
import { groundOf, placesOf } from './together'

/** Numbers rounded so far, by their key. */
export type Values = Map<string, number>

/** R8: below it only how many were asked is shown. */
export const leastAsked = 20

export function valueOf(values: Values, key: string): number {
  const value = values.get(key)
  if (value === undefined) throw new Error(`Nothing was rounded for ${key}.`)
  return value
}

/** Whether a question is in the release at all, its answers or how many were asked. */
export function isShown(frame: Frame, values: Values, counted: Counted): boolean {
  const { question, at } = counted
  if (!canBeShown(frame, question.id)) return false
  // A region or country too small to be a row must not be told by way of what it was asked.
  if (frame.placed.has(at) && isBaseOnly(values, counted)) return false
  const trigger = triggerCounted(frame, question.id)
  return !trigger || (isShown(frame, values, trigger) && !isBaseOnly(values, trigger))
}

export function isBaseOnly(values: Values, counted: Counted): boolean {
  return valueOf(values, baseKey(counted)) < leastAsked
}

/** Whether a breakdown may be shown for a question, for all that is known before it is rounded. */
export function canBeBrokenDown(
  frame: Frame,
  { question, tables }: Counted,
  breakdown: MergedBreakdown,
): boolean {
  if (tables.some((table) => isPlace(table) || !table.by[breakdown.place])) return false
  if (isLeftOutBy(frame, question.id, breakdown)) return false
  const trigger = triggerCounted(frame, question.id)
  return !trigger || canBeBrokenDown(frame, trigger, breakdown)
}

/** R8: in every row enough were asked; the same holds where the rows come from. */
export function isBrokenDown(
  frame: Frame,
  values: Values,
  counted: Counted,
  breakdown: MergedBreakdown,
): boolean {
  if (!canBeBrokenDown(frame, counted, breakdown)) return false
  const [parent] = frame.plan.breakdowns.filter(({ name }) => name === breakdown.within)
  const trigger = triggerCounted(frame, counted.question.id)
  if (parent && !isBrokenDown(frame, values, counted, parent)) return false
  if (trigger && !isBrokenDown(frame, values, trigger, breakdown)) return false
  const ground = groundOf(frame, counted.question.id, breakdown)
  const isAskedEnough = (key: string) => valueOf(values, key) >= frame.thresholds.group
  return ground.length > 0 && ground.every((place) => isAskedEnough(baseKey(counted, place)))
}

/** Whether a table of a question that is broken down still has rows, where R5 joined them. */
export function hasRows(frame: Frame, { tables }: Counted, breakdown: MergedBreakdown): boolean {
  return tables.some((table) => placesOf(frame, table, breakdown).length > 0)
}

export function isLeftOutBy(
  frame: Frame,
  question: string,
  { name, within }: MergedBreakdown,
): boolean {
  return frame.without.some(
    (left) =>
      left.question === question &&
      left.breakdown !== undefined &&
      [name, within].includes(left.breakdown),
  )
}

function triggerCounted(frame: Frame, question: string): Counted | undefined {
  const trigger = triggerOf(frame, question)
  return trigger === undefined
    ? undefined
    : frame.questions.find((each) => each.question.id === trigger)
}
