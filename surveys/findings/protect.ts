import type { Survey } from '../definition/survey'
import { thresholdsOf } from '../definition/thresholds'
import { asCounted } from '../definition/with-gaps'
import { fail, ok, type Result } from '../result'
import { auditReleases } from './audit-releases'
import type { ChosenGroups } from './groups/chosen-groups'
import { crossingProblems } from './groups/crossed-rows'
import { baseProblems, fitProblems } from './groups/fit-groups'
import type { GroupsProblem } from './groups/groups-problem'
import { mergeRows } from './merge-rows'
import { withPeople } from './people'
import type { RawCounts } from './raw-counts'
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
  const { survey, counts, earlier = [], kept = earlier, groups = {}, reach } = input
  const unfit = groupsProblems(survey, counts, groups)
  if (unfit.length > 0) return fail(...unfit)
  const rounded = roundSurvey(frameFor(input), means, see)
  if (!rounded.ok) return rounded
  const { frame, decisions } = rounded.value
  const values = roundThemes(frame, rounded.value.values, kept, means)
  const numbers = publish(frame, values)
  const safe: Published = { ...numbers, tables: numbers.tables.map(asSafe) }
  const drawn = { earlier, random: means.chance('people') }
  const published = withPeople(survey, safe, counts.people, drawn)
  const crossed = crossingProblems(survey, groups, earlier, published)
  if (crossed.length > 0) return fail(...crossed)
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

/** Why rows cannot be joined as a key holder chose: nothing to do with what they tell of anybody. */
export function groupsProblems(
  survey: Survey,
  counts: Pick<RawCounts, 'breakdowns'>,
  groups: ChosenGroups,
): GroupsProblem[] {
  const unfit = fitProblems(groups, survey)
  return unfit.length > 0 ? unfit : baseProblems(groups, survey, counts)
}

function frameFor({ survey: asked, counts, without = [], groups }: ToProtect): Frame {
  const survey = asCounted(asked)
  const plan = mergeRows(survey, counts, groups)
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
