import { canonical } from '../../canonical'
import { fail, ok, type Result } from '../../result'
import type { KnownVersion } from '../dataset'
import type { ReleaseFile } from '../release'
import { releaseProblem, type ReleaseProblem } from '../release-problem'
import { labelsIn } from '../themes/labels'
import { themesIn } from '../themes/theme-columns'
import { wordingOf } from '../wording'
import type { Checked } from './checked'

/** The versions a release speaks of, oldest first, if we know them all and they are of one structure. */
export function readVersions(
  file: ReleaseFile,
  known: KnownVersion[],
): Result<KnownVersion[], ReleaseProblem> {
  if (!known.some(({ survey }) => survey.slug === file.survey)) {
    return fail(releaseProblem('other-survey', 'survey', { survey: file.survey }))
  }
  const own = known.filter(
    ({ hash, survey }) => survey.slug === file.survey && file.versions.includes(hash),
  )
  const strange = file.versions.filter((hash) => !own.some((version) => version.hash === hash))
  if (strange.length > 0) {
    return fail(
      ...strange.map((version) => releaseProblem('unknown-version', 'versions', { version })),
    )
  }
  const isOne = own.every(({ structureHash }) => structureHash === own[0]?.structureHash)
  const inOrder = canonical(own.map(({ hash }) => hash)) === canonical(file.versions)
  return isOne && inOrder ? ok(own) : fail(releaseProblem('other-structure', 'versions'))
}

/** Both wordings stand in the release, as they were frozen, and labels of themes that are published. */
export function wordingProblems(
  { file, columns, survey }: Checked,
  versions: KnownVersion[],
): ReleaseProblem[] {
  const labels = labelsIn(file.wording, themesIn(columns.values()), survey.languages)
  const wording = wordingOf(
    versions.map((version) => version.survey),
    labels,
  )
  return canonical(wording) === canonical(file.wording)
    ? []
    : [releaseProblem('wrong-wording', 'wording')]
}
