import type { LaterDecision } from '../later-decisions'
import type { MergedBreakdown } from '../merge-plan'
import type { RawTable } from '../raw-counts'
import { canBeShown, isLeftOut } from './families'
import { isPlace, type Counted, type Frame } from './frame'
import { reasonAgainst } from './reasons'
import { isBaseOnly, isShown, leastAsked, type Values } from './shown'
import { placesOf } from './together'

/** What rounding decided about single questions, and what the key holder left out. */
export function decisionsOf(frame: Frame, values: Values): LaterDecision[] {
  const left = frame.without.map((each): LaterDecision => ({ code: 'question-left-out', ...each }))
  return [...left, ...frame.questions.flatMap((counted) => about(frame, values, counted))]
}

function about(frame: Frame, values: Values, counted: Counted): LaterDecision[] {
  const { id } = counted.question
  if (isLeftOut(frame, id) || counted.tables.every(isPlace)) return []
  if (!canBeShown(frame, id) || !isShown(frame, values, counted)) {
    return [{ code: 'question-not-shown', question: id }]
  }
  if (isBaseOnly(values, counted)) {
    return [{ code: 'question-base-only', question: id, least: leastAsked }]
  }
  return frame.plan.breakdowns.flatMap((each) => [
    ...overallOnly(frame, values, counted, each),
    ...counted.tables.flatMap((table) => joinedIn(frame, values, counted, table, each)),
  ])
}

function overallOnly(
  frame: Frame,
  values: Values,
  counted: Counted,
  breakdown: MergedBreakdown,
): LaterDecision[] {
  const [table] = counted.tables
  if (!table) return []
  if (reasonAgainst(frame, values, counted, table, breakdown) !== 'overall-only') return []
  const least = frame.thresholds.group
  return [
    {
      code: 'question-overall-only',
      ...{ question: counted.question.id, breakdown: breakdown.name, least },
    },
  ]
}

function joinedIn(
  frame: Frame,
  values: Values,
  counted: Counted,
  table: RawTable,
  { name, ...rest }: MergedBreakdown,
): LaterDecision[] {
  const breakdown = { name, ...rest }
  const reason = reasonAgainst(frame, values, counted, table, breakdown)
  if (reason === 'share-one-row') {
    return [{ code: 'share-one-row', table: table.id, breakdown: name }]
  }
  if (reason || !table.by[breakdown.place]) return []
  return placesOf(frame, table, breakdown).flatMap(({ rows }): LaterDecision[] =>
    rows.length > 1
      ? [{ code: 'share-merged', table: table.id, breakdown: name, rows, into: rows.join('+') }]
      : [],
  )
}
