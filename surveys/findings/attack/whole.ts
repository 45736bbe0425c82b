import type { AuditProblem } from '../audit-problem'
import { findTelling, type Means } from '../certify'
import { mostCells } from '../facts'
import { baseGuards } from './base-guards'
import type { PlacedGuard } from './placed-guard'
import { questionGuards } from './question-guards'
import { openFacts, type Attacked } from './systems'

/** What follows from everything at once; what is too large to be worked out counts as telling. */
export function wholeAttack(
  attacked: Attacked,
  means: Means,
  guards: PlacedGuard[] = allGuards(attacked),
): AuditProblem[] {
  const facts = openFacts(attacked, attacked.sets)
  if (facts.cells.length > mostCells) return guards.map((guard) => problem(guard, 'unproven'))
  const found = findTelling(facts, guards, means)
  if (!found.ok)
    return [{ code: 'impossible', questions: attacked.sets.flatMap(({ questions }) => questions) }]
  return found.value.flatMap(({ guard, breaches: [breach] }) =>
    breach ? [problem(guard, breach)] : [],
  )
}

function allGuards({ scene, sets }: Attacked): PlacedGuard[] {
  return [...baseGuards(scene), ...sets.flatMap((set) => questionGuards(scene, set))]
}

function problem(
  { table, breakdown, row, cell }: PlacedGuard,
  breach: Extract<AuditProblem, { code: 'telling' }>['breach'],
): AuditProblem {
  return { code: 'telling', table, breakdown, row, cell, breach }
}
