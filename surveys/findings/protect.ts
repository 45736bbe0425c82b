import { thresholdsOf } from '../definition/thresholds'
import { asCounted } from '../definition/with-gaps'
import { fail, ok, type Result } from '../result'
import { auditReleases } from './audit-releases'
import { mergeRows } from './merge-rows'
import { withPeople } from './people'
import { reachFacts } from './reach'
import type { Means, Protected, ProtectProblem, See, ToProtect } from './protected'
import type { Published, PublishedTable, SafeTable } from './release'
import { accuracyOf } from './rounding/accuracy'
import { decisionsOf } from './rounding/decisions'
import { type Frame, withCountedQuestions } from './rounding/frame'
import { proposalFor } from './rounding/proposal'
import { publish } from './rounding/publish'
import { roundSurvey } from './rounding/round-survey'
import { roundThemes } from './rounding/round-themes'

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
  const { survey, counts, earlier = [], kept = earlier, reach } = input
  const rounded = roundSurvey(frameFor(input), means, see)
  if (!rounded.ok) return rounded
  const { frame, decisions } = rounded.value
  const values = roundThemes(frame, rounded.value.values, kept, means)
  const numbers = publish(frame, values)
  const safe: Published = { ...numbers, tables: numbers.tables.map(asSafe) }
  const drawn = { earlier, random: means.chance('people') }
  const published = withPeople(survey, safe, counts.people, drawn)
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

function frameFor({ survey: asked, counts, without = [] }: ToProtect): Frame {
  const survey = asCounted(asked)
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
