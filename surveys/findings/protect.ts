import { thresholdsOf } from '../definition/thresholds'
import { fail, ok, type Result } from '../result'
import { auditReleases } from './audit-releases'
import { mergeRows } from './merge-rows'
import { reachFacts } from './reach'
import type { Means, Protected, ProtectProblem, See, ToProtect } from './protected'
import type { Published, PublishedTable, SafeTable } from './release'
import { accuracyOf } from './rounding/accuracy'
import { decisionsOf } from './rounding/decisions'
import { type Frame, withCountedQuestions } from './rounding/frame'
import { proposalFor } from './rounding/proposal'
import { publish } from './rounding/publish'
import { roundSurvey } from './rounding/round-survey'

export type {
  Accuracy,
  Left,
  Means,
  Protected,
  ProtectedPlan,
  ProtectProblem,
  See,
  ToProtect,
} from './protected'
export type { LaterDecision } from './later-decisions'

/** Numbers that may be printed: merged, rounded, and attacked before anybody sees them. */
export function protect(
  input: ToProtect,
  means: Means,
  see: See = () => undefined,
): Result<Protected, ProtectProblem> {
  const { survey, counts, earlier = [], reach } = input
  const rounded = roundSurvey(frameFor(input), means, see)
  if (!rounded.ok) return rounded
  const { frame, values, decisions } = rounded.value
  const numbers = publish(frame, values)
  const published: Published = { ...numbers, tables: numbers.tables.map(asSafe) }
  const random = means.chance('audit')
  const audit = { solve: means.solve, random }
  const seen = reach && earlier.length === 0 ? reachFacts(reach, counts) : []
  const audited = auditReleases(survey, [...earlier, published], audit, seen)
  if (!audited.ok) {
    return fail(...audited.problems.map((problem) => proposalFor(frame, problem)))
  }
  const plan = {
    ...frame.plan,
    decisions: [...frame.plan.decisions, ...decisions, ...decisionsOf(frame, values)],
  }
  return ok({ published, plan, accuracy: accuracyOf(frame, values) })
}

function frameFor({ survey, counts, without = [] }: ToProtect): Frame {
  const plan = mergeRows(survey, counts)
  // Below the least number of responses there is nothing but how many there are.
  const tables = plan.level === 'narrative' ? [] : counts.tables
  return withCountedQuestions({
    ...{ survey, counts: { ...counts, tables }, plan, without },
    thresholds: thresholdsOf(survey),
    together: new Map(),
  })
}

function asSafe(table: PublishedTable): SafeTable {
  return table as SafeTable
}
