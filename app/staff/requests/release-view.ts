import { findingsView, type FindingsView } from '#app/findings/findings-view'
import type { AnyLanguage } from '#app/i18n/languages'
import { findReleased } from '#app/operations/find-released'
import { previewRelease } from '#app/operations/requests/preview-release'
import { reportOf } from '#app/operations/report-of'
import type { StaffContext } from '#app/operations/staff-context'
import type { Language } from '#surveys/definition/survey'
import type { Release } from '#surveys/findings/release'
import { wouldGo, type WouldGo } from '#surveys/findings/would-go'

/** The findings that would be published, as their page would show them. */
export interface ReleaseView {
  view: FindingsView
  number: number
  hash: string
  quotes: number
  /** The language it is shown in here, of those in which it would be published. */
  lang: Language
  /** What the release that is public now says besides. */
  gone: (WouldGo & { before: number }) | undefined
}

interface Wanted {
  slug: string
  body: string
  lang: AnyLanguage
  /** The way to see the numbers, and another language, that were asked for. */
  by: string | null
  in: string | null
}

export async function releaseView(
  context: StaffContext,
  { slug, body, lang, by, in: other }: Wanted,
): Promise<ReleaseView | undefined> {
  const released = await previewRelease(context, { slug, body })
  if (!released.ok) return undefined
  const { release } = released.value
  const offered = release.method.languages
  const read = [other, lang, 'en'].map((each) => offered.find((known) => known === each))
  const shown = read.find((each) => each !== undefined) ?? offered[0] ?? 'en'
  const seen = { by, of: null, for: null }
  const view = findingsView(released.value, reportOf(released.value, shown), seen)
  const { release: number, hash, quotes } = release
  const gone = await goneWith(context, slug, release)
  return { view: withoutWays(view), number, hash, quotes: quotes.length, lang: shown, gone }
}

async function goneWith(context: StaffContext, slug: string, now: Release) {
  const stands = await findReleased(context, slug)
  if (!stands.ok) return undefined
  const { release: before } = stands.value
  const gone = wouldGo(before, now)
  return gone && { ...gone, before: before.release }
}

// The way to see the numbers is chosen once for the whole page, whose address is not that of findings.
function withoutWays(view: FindingsView): FindingsView {
  const chapters = view.chapters.map((chapter) => ({
    ...chapter,
    questions: chapter.questions.map((question) => ({ ...question, ways: [] })),
  }))
  return { ...view, chapters, places: [] }
}
