import { canonical } from '#surveys/canonical'
import { makeRelease } from '#surveys/findings/make-release'
import { readRelease } from '#surveys/findings/read-release'
import type { Release, ReleaseFile } from '#surveys/findings/release'
import { withThemes } from '#surveys/findings/themes/count-themes'
import type { CodedQuestion } from '#surveys/findings/themes/theme'

import { countDrafts, protectCounts } from '../protect-drafts'
import { bytesOf, frozen, hash } from '../released-survey'
import { coded, people, survey } from './coded'

export const versions = [frozen(survey)]
export const drafts = people(60, { story: 42, word: 20 })
export const themes = [coded('story', 42, { police: 17, rain: 3 }), coded('word', 20, { sun: 9 })]

/** A release of these answers with these themes. */
export function releaseWith(found: CodedQuestion[]): Release {
  const counts = withThemes(
    countDrafts(
      survey,
      drafts.map((draft) => [draft, 1]),
    ),
    found,
  )
  const made = protectCounts(survey, counts)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const { published } = made.value
  const given = { versions, number: 1, published, quotes: [], messages: {}, themes: found }
  return makeRelease(given, hash)
}

export const whole = canonical(releaseWith(themes))

/** The release with something changed, and the hash made to fit again. */
export function changed(change: (release: ReleaseFile) => unknown): string {
  const release = JSON.parse(whole) as Release
  change(release)
  return bytesOf(release)
}

export function problemsIn(bytes: string, isStored = false): string[] {
  const read = readRelease(bytes, { versions, hash, isStored })
  return read.ok ? [] : read.problems.map(({ code, at }) => (at === '' ? code : `${code} ${at}`))
}
