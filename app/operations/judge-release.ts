import type { AuditProblem } from '#surveys/findings/audit-problem'
import { auditReleases } from '#surveys/findings/audit-releases'
import { laterProblems } from '#surveys/findings/later-release'
import { publishedOf } from '#surveys/findings/published-of'
import { readRelease, type ReleaseProblem } from '#surveys/findings/read-release'
import type { Release } from '#surveys/findings/release'
import type { Solver } from '#surveys/findings/solver'
import { fail, ok, type Result } from '#surveys/result'
import type { Hash } from '#surveys/version/freeze'

import { type KnownVersion, listKnownVersions } from './find-version'
import type { StaffContext } from './staff-context'

/** A release with all that it is judged against. */
export interface Judging {
  body: string
  versions: KnownVersion[]
  /** All releases of its survey, oldest first. */
  stored: { number: number; body: string }[]
}

export type Judged = Pick<Release, 'survey' | 'release' | 'hash'>

/** Judges numbers; that takes long, and a server has it done by another process. */
export type Judge = (judging: Judging) => Promise<Result<Judged, JudgeProblem>>

/** What numbers are judged with here, or who judges them elsewhere. */
export type JudgedBy = { hash: Hash; solve: Solver } | { judge: Judge }

export type ToJudge = Omit<Judging, 'versions'> &
  JudgedBy & {
    /** The survey that the file names, if it names one of ours. */
    slug?: string | undefined
  }

export type JudgeProblem =
  | { code: 'unsound-release'; problem: ReleaseProblem | AuditProblem }
  | { code: 'release-number'; slug: string; found: number; wanted: number }

interface Against {
  versions: KnownVersion[]
  hash: Hash
}

/** A release with every number in it checked against what is published here. */
export async function judgeRelease(
  context: StaffContext,
  given: ToJudge,
): Promise<Result<Judged, JudgeProblem>> {
  const { slug, body, stored } = given
  const versions = slug === undefined ? [] : await listKnownVersions(context, slug)
  if ('judge' in given) return given.judge({ body, versions, stored })
  return judgeNumbers({ ...given, versions, random: () => chance(context) })
}

/** The same out of data alone: by itself, beside the earlier ones, and by attack. It takes long. */
export function judgeNumbers({
  body,
  hash,
  solve,
  stored,
  versions,
  random,
}: Judging & { hash: Hash; solve: Solver; random: () => number }): Result<Release, JudgeProblem> {
  const read = readRelease(body, { versions, hash })
  if (!read.ok) return unsound(read.problems)
  const { release } = read.value
  const wanted = stored.length + 1
  if (release.release !== wanted) {
    return fail({ code: 'release-number', slug: release.survey, found: release.release, wanted })
  }
  const survey = surveyOf(release, versions)
  const earlier = stored.map((each) => publishedOf(readStored(each, { versions, hash })))
  const now = publishedOf(release)
  const later = laterProblems({ survey, earlier, now })
  if (later.length > 0) return unsound(later)
  const audited = auditReleases(survey, [...earlier, now], { solve, random })
  return audited.ok ? ok(release) : unsound(audited.problems)
}

function unsound(problems: (ReleaseProblem | AuditProblem)[]) {
  return fail(...problems.map((problem) => ({ code: 'unsound-release', problem }) as const))
}

function readStored({ number, body }: Judging['stored'][number], against: Against): Release {
  const read = readRelease(body, { ...against, isStored: true })
  if (read.ok) return read.value.release
  throw new Error(`Release ${number} of this survey was accepted, and cannot be read any more.`)
}

function surveyOf({ versions }: Release, known: KnownVersion[]) {
  const newest = known.findLast(({ hash }) => versions.includes(hash))
  if (!newest) throw new Error('A release of no known version was read.')
  return newest.survey
}

function chance({ random }: StaffContext): number {
  return Buffer.from(random(4)).readUInt32BE() / 2 ** 32
}
