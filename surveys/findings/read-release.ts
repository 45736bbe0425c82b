import { fail, ok, type Result } from '../result'
import type { Hash } from '../version/freeze'
import type { KnownVersion } from './dataset'
import type { Release, ReleaseFile, SafeTable } from './release'
import type { ReleaseProblem } from './release-problem'
import { checked, type Rule } from './release-rules/checked'
import { methodProblems } from './release-rules/method'
import { noteProblems } from './release-rules/notes'
import { quoteProblems } from './release-rules/quotes'
import { readBytes } from './release-rules/read-bytes'
import { roundedProblems } from './release-rules/rounded'
import { rowProblems } from './release-rules/rows'
import { sharedProblems } from './release-rules/shared-cells'
import { shareProblems } from './release-rules/shares'
import { sumProblems } from './release-rules/sums'
import { tableProblems } from './release-rules/tables'
import { labelProblems, themeProblems } from './release-rules/themes'
import { thresholdProblems } from './release-rules/threshold-rules'
import { readVersions, wordingProblems } from './release-rules/versions'
import { wordProblems } from './release-rules/words'

export type { ReleaseCode, ReleaseProblem } from './release-problem'

/** What a release is read against: every version we froze, oldest first. */
export interface Known {
  versions: KnownVersion[]
  hash: Hash
  /** It was accepted once, so its words stand, whatever names the lists have learnt since. */
  isStored?: boolean
}

/**
 * A release out of its bytes, after every rule that its numbers must keep was checked again; whether
 * too much follows from them is for auditReleases to say.
 */
export function readRelease(
  bytes: string,
  { versions, hash, isStored = false }: Known,
): Result<{ release: Release }, ReleaseProblem> {
  const file = readBytes(bytes, hash)
  if (!file.ok) return file
  const own = readVersions(file.value, versions)
  if (!own.ok) return own
  const survey = own.value.at(-1)?.survey
  if (!survey) throw new Error('A release names at least one version.')
  const release = checked(file.value, survey)
  // Each stage relies on what the one before has found to be in order.
  const stages: Rule[][] = [
    [
      roundedProblems,
      methodProblems,
      rowProblems,
      tableProblems,
      themeProblems,
      (each) => wordingProblems(each, own.value),
    ],
    [sumProblems],
    [
      ...[sharedProblems, shareProblems, thresholdProblems, noteProblems, quoteProblems],
      ...(isStored ? [] : [wordProblems, labelProblems]),
    ],
  ]
  for (const rules of stages) {
    const problems = rules.flatMap((rule) => rule(release))
    if (problems.length > 0) return fail(...problems)
  }
  return ok({ release: withSafeTables(file.value) })
}

// Here alone tables that were read become safe again: every rule above has held.
function withSafeTables(file: ReleaseFile): Release {
  return { ...file, tables: file.tables as SafeTable[] }
}
