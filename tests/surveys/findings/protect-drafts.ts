import { createHash } from 'node:crypto'
import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { count } from '#surveys/findings/count'
import type { KnownVersion } from '#surveys/findings/dataset'
import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import { makeRelease } from '#surveys/findings/make-release'
import {
  protect,
  type Left,
  type Protected,
  type ProtectProblem,
  type See,
} from '#surveys/findings/protect'
import type { RawCounts } from '#surveys/findings/raw-counts'
import { readRelease } from '#surveys/findings/read-release'
import type { ReachCount } from '#surveys/findings/reach'
import type { Published } from '#surveys/findings/release'
import type { Result } from '#surveys/result'
import { structureOf } from '#surveys/version/freeze'
import { chance } from './chance'
import { datasetOf, envelopesOf } from './gathered'
import { solve } from './the-solver'

/** The true counts of responses, each as often as it is given. */
export function countDrafts(survey: Survey, drafts: [draft: Answers, times: number][]): RawCounts {
  const opened = drafts.flatMap(([draft, times]) =>
    Array.from({ length: times }, () => envelopesOf(survey, draft)).flat(),
  )
  return count(datasetOf([survey], opened))
}

export interface Wishes {
  seed?: number
  without?: Left[]
  groups?: ChosenGroups
  earlier?: Published[]
  see?: See
  reach?: ReachCount[]
}

export function protectCounts(
  survey: Survey,
  counts: RawCounts,
  { seed = 1, see, ...more }: Wishes = {},
): Result<Protected, ProtectProblem> {
  return protect({ survey, counts, ...more }, { solve, chance: chanceBy(seed) }, see)
}

/** A stream of chance for each label, whatever was drawn for others. */
export function chanceBy(seed: number): (label: string) => () => number {
  return (label) => chance(Number.parseInt(sha256(`${seed} ${label}`).slice(0, 8), 16))
}

/** What whoever gets the release file finds wrong with it. */
export function problemsWhenRead(survey: Survey, published: Published): unknown[] {
  const version: KnownVersion = {
    survey,
    hash: sha256(canonical(survey)),
    structureHash: sha256(canonical(structureOf(survey))),
  }
  const versions = [version]
  const release = makeRelease({ versions, number: 1, published, quotes: [], messages: {} }, sha256)
  const read = readRelease(canonical(release), { versions, hash: sha256 })
  return read.ok ? [] : read.problems
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
