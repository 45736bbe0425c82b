import { canonical } from '#surveys/canonical'
import { beforeMissing, beforeProblems } from '#surveys/findings/before-release'
import { count } from '#surveys/findings/count'
import type { Dataset, KnownVersion } from '#surveys/findings/dataset'
import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import { isChanged, laterProblems, type Later } from '#surveys/findings/later-release'
import { makeRelease } from '#surveys/findings/make-release'
import {
  protect,
  type Left,
  type Means,
  type Protected,
  type ProtectProblem,
} from '#surveys/findings/protect'
import { publishedOf } from '#surveys/findings/published-of'
import type { RawCounts } from '#surveys/findings/raw-counts'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import type { ReachCount } from '#surveys/findings/reach'
import { readRelease } from '#surveys/findings/read-release'
import type { Published, Release } from '#surveys/findings/release'
import type { ReleaseProblem } from '#surveys/findings/release-problem'
import { withThemes } from '#surveys/findings/themes/count-themes'
import { fitProblems, textProblems } from '#surveys/findings/themes/fit-themes'
import type { CodedQuestion } from '#surveys/findings/themes/theme'
import type { ThemeProblem } from '#surveys/findings/themes/theme-problem'
import { fail, ok, type Result } from '#surveys/result'

import { sha256Of } from './sha256'
import { besideNumbers, speak, type ToSay, type Warning } from './speak'

export interface ToMake extends ToSay {
  /** Every version of the survey, oldest first. */
  versions: KnownVersion[]
  /** The releases of this survey so far, oldest first. */
  earlier?: Release[]
  /** The responses that the last of them counted. */
  before?: Dataset | undefined
  /** What the texts of this dataset were found to speak of. */
  themes?: CodedQuestion[] | undefined
  /** What the key holder leaves out. */
  without?: Left[]
  /** What the key holder joins further than the plan does. */
  groups?: ChosenGroups | undefined
  /** What the bundle says that staff saw of whom the survey reached. */
  reach?: ReachCount[] | undefined
}

export interface MadeRelease extends Pick<Protected, 'plan' | 'accuracy'> {
  release: Release
  /** What is stored and served, byte for byte. */
  bytes: string
  /** Nothing is new, so these are the bytes of the last release. */
  isAsBefore: boolean
  /** What a person has to look at in the quotes, the messages and the labels of themes. */
  warnings: (Warning | ThemeProblem)[]
}

export type MakingProblem = ProtectProblem | ReleaseProblem | QuoteProblem | ThemeProblem

/** Progress of the parts whose length is known beforehand. */
export type SeeFamilies = (done: number, of: number) => void

/** Counts, protects, attacks and writes down; whatever is not safe is refused as a whole. */
export function makeSafeRelease(
  given: ToMake,
  means: Means,
  see?: SeeFamilies,
): Result<MadeRelease, MakingProblem> {
  const spoken = speak(given, means.chance('quotes'))
  if (!spoken.ok) return spoken
  const labelled = judgeThemes(given)
  if (!labelled.ok) return labelled
  const safe = makeSafe(given, means, see)
  if (!safe.ok) return safe
  const { published, plan, accuracy } = safe.value
  const beside = besideNumbers(write(given, published, spoken.value.quotes), given)
  const made = write(given, published, beside.quotes)
  const last = asBefore(made, given.earlier?.at(-1))
  const release = last ?? made
  const bytes = canonical(release)
  const read = readRelease(bytes, { versions: given.versions, hash: sha256Of })
  if (!read.ok) return read
  const warnings = [...spoken.value.warnings, ...beside.warnings, ...labelled.value]
  return ok({ release, bytes, plan, accuracy, warnings, isAsBefore: last !== undefined })
}

/** What a person has to look at in labels, of themes that fit the survey and count its very texts. */
function judgeThemes({ dataset, themes = [] }: ToMake): Result<ThemeProblem[], ThemeProblem> {
  const problems = [...fitProblems(themes, dataset.survey), ...textProblems(themes, dataset.texts)]
  const refused = problems.filter(({ level }) => level === 'refused')
  return refused.length > 0 ? fail(...refused) : ok(problems)
}

function makeSafe(
  { dataset, before, earlier = [], themes = [], without = [], groups = {}, reach }: ToMake,
  means: Means,
  see?: SeeFamilies,
): Result<Protected, ProtectProblem | ReleaseProblem> {
  const { survey } = dataset
  const counts = withThemes(count(dataset), themes)
  const stored = earlier.map(publishedOf)
  const foreign = before ? beforeProblems(earlier, before) : []
  if (foreign.length > 0) return fail(...foreign)
  const safe = protect({ survey, counts, earlier: stored, without, groups, reach }, means, see)
  if (!safe.ok && stored.length === 0) return safe
  // Too few new people is a plainer reason than what the attack finds out about them.
  const numbers = { survey, counts, kept: stored, without, groups, reach }
  const alone = safe.ok ? safe : protect(numbers, means)
  const problems = alone.ok
    ? tooFewNew({ survey, earlier: stored, now: alone.value.published }, counts, before)
    : []
  return problems.length > 0 ? fail(...problems) : safe
}

// Whoever names no earlier answers may change nothing, for nobody can tell how many came since.
function tooFewNew(
  later: Omit<Later, 'counts'>,
  after: RawCounts,
  before: Dataset | undefined,
): ReleaseProblem[] {
  if (before) return laterProblems({ ...later, counts: { before: count(before), after } })
  return isChanged(later) ? [beforeMissing(later.earlier.length)] : []
}

function write(
  { versions, dataset, messages, themes, earlier = [] }: ToMake,
  published: Published,
  quotes: Release['quotes'],
): Release {
  const counted = versions.filter(({ hash }) => dataset.versions.includes(hash))
  const number = earlier.length + 1
  const said = { quotes, messages, themes }
  return makeRelease({ versions: counted, number, published, ...said }, sha256Of)
}

/** The last release, where the new one says nothing but the same again. */
function asBefore(now: Release, last: Release | undefined): Release | undefined {
  const said = (release: Release) => canonical({ ...release, release: 0, hash: '' })
  return last && said(last) === said(now) ? last : undefined
}
