import type { Question, Survey } from '../definition/survey'
import { thresholdsOf, type Thresholds } from '../definition/thresholds'
import { membersNamed, nothingChosen, type ChosenGroups } from './groups/chosen-groups'
import { mayStateNothing } from './may-state-nothing'
import { mergeCountries } from './merge-countries'
import { mergeOptions } from './merge-options'
import type { MergedBreakdown, MergeDecision, MergedRow, MergePlan } from './merge-plan'
import { mergeRegions } from './merge-regions'
import { otherOrNotStated } from './merged-codes'
import type { MergedRows } from './merged-row'
import type { RawBreakdown, RawCounts } from './raw-counts'

export type { MergedBreakdown, MergedRow, MergeDecision, MergePlan } from './merge-plan'

type Counted = Pick<RawCounts, 'n' | 'breakdowns'>

/**
 * Decided once per survey on true counts: what may be shown at all, and by which rows (R0–R3). What
 * a key holder joins comes first, so that the rules hold for it as for what the survey asks.
 */
export function mergeRows(
  survey: Survey,
  { n, breakdowns }: Counted,
  chosen: ChosenGroups = {},
): MergePlan {
  const thresholds = thresholdsOf(survey)
  const { numbers, compare } = thresholds
  if (n < numbers) return without('narrative', { code: 'narrative-only', least: numbers })
  if (n < compare) return without('overall', { code: 'whole-survey-only', least: compare })
  const plan: MergePlan = { level: 'breakdowns', breakdowns: [], joins: [], decisions: [] }
  breakdowns.forEach((breakdown, place) => {
    const merged = merge({ survey, thresholds, shown: plan.breakdowns, chosen }, breakdown)
    const { rows, decisions, join } = merged
    const { name, question, kind, within } = breakdown
    const into = rows.length > 0 && { into: otherOrNotStated }
    plan.decisions.push(...decisions)
    if (join) plan.joins.push({ breakdown: name, question, place, ...into, ...join })
    const known = { name, question, kind, ...(within !== undefined && { within }), place }
    if (rows.length > 0) plan.breakdowns.push({ ...known, rows })
  })
  return plan
}

function without(level: MergePlan['level'], decision: MergeDecision): MergePlan {
  return { level, breakdowns: [], joins: [], decisions: [decision] }
}

interface Context {
  survey: Survey
  thresholds: Thresholds
  /** Regions come before their countries. */
  shown: MergedBreakdown[]
  chosen: ChosenGroups
}

function merge(
  { survey, thresholds, shown, chosen }: Context,
  breakdown: RawBreakdown,
): MergedRows {
  const { name, kind, within } = breakdown
  const own = chosen[name] ?? nothingChosen
  if (kind === 'country') {
    // Where organisations answer, a country can name them (R0).
    if (survey.unit !== 'person')
      return dropped({ code: 'country-names-organisations', breakdown: name })
    const regions = shown.find((each) => each.name === within)?.rows ?? []
    return mergeCountries(breakdown, regions.filter(isAlone), thresholds.country, own)
  }
  const merging = {
    least: thresholds.group,
    mayStateNothing: mayStateNothing(survey, breakdown.question),
    chosen: own,
  }
  const merged =
    kind === 'region'
      ? mergeRegions(breakdown, merging)
      : mergeOptions(questionOf(survey, breakdown), breakdown, merging)
  if (merged.rows.length > 1) return merged
  return { ...merged, ...dropped({ code: 'breakdown-one-row', breakdown: name }) }
}

/** Regions that are shown together show no countries, which would give each region back. */
function isAlone({ code }: MergedRow): boolean {
  return code !== otherOrNotStated && !membersNamed(code)
}

function dropped(decision: MergeDecision): MergedRows {
  return { rows: [], decisions: [decision] }
}

function questionOf({ pages }: Survey, { question, name }: RawBreakdown): Question {
  const found = pages.flatMap(({ questions }) => questions).find(({ id }) => id === question)
  if (!found) throw new Error(`The survey has no question for the breakdown “${name}”.`)
  return found
}
