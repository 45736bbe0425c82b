import type { Released } from '#app/operations/find-released'
import type { Language } from '#surveys/definition/survey'
import type { Report, ReportQuestion } from '#surveys/reports/report'
import { spokenIn } from '#surveys/reports/spoken-in'

import { figuresOf, type Figure } from './figures'
import { publishedPlaces, type PlacesOfRegion } from './places'

/** The numbers beside those of earlier waves; no question of a survey is called like it. */
export const overTime = 'over-time'

/** What a page of findings shows: the report with each question seen in one way only. */
export interface FindingsView {
  slug: string
  /** Of the survey, which its page on paper is named by. */
  code: string
  languages: Language[]
  /** The languages of what the network wrote itself. */
  spoken: { messages: Language; outcome: Language }
  report: Omit<Report, 'chapters'>
  chapters: ShownChapter[]
  ways: Way[]
  /** The way the whole page is seen in; for one place, the breakdown that it is a row of. */
  by: string | null
  /** The places that can be looked at by themselves. */
  places: PlacesOfRegion[]
  /** What the address asked for, as far as there is such a thing. */
  seen: Seen
}

/** `?by=…`, with `&of=…` for one question alone; or `?for=…`, one place beside everybody. */
export interface Seen {
  by: string | null
  of: string | null
  for: string | null
}

/** A way to see the numbers: of everybody, by a breakdown, or beside earlier waves. */
export interface Way {
  by: string | null
  /** Words of the survey; the page has its own for the others. */
  label?: string
}

export interface ShownChapter {
  id: string
  title: string
  questions: ShownQuestion[]
}

export interface ShownQuestion extends Omit<ReportQuestion, 'views' | 'trend'> {
  ways: Way[]
  /** The way this question is seen in; another than that of the page where it lacks that one. */
  by: string | null
  verdict?: string
  notes: string[]
  figures: Figure[]
}

/** The page for an address; what no question is broken down by shows all answers. */
export function findingsView(
  released: Released,
  full: Report,
  asked: Seen,
  lang: string = full.lang,
): FindingsView {
  const { chapters, ...report } = full
  const all = waysOfAll(full)
  // Beside the numbers of one place there is only the way back to all.
  const ways = full.cut ? all.filter((way) => way.by === null) : all
  const seen = full.cut ? asked : known(full, all, asked)
  const by = full.cut ? full.cut.breakdown || null : seen.by
  const wayOf = ({ id }: ReportQuestion) => (seen.of === null || seen.of === id ? by : null)
  return {
    ...aboutRelease(released, full.lang),
    report,
    chapters: chapters.map(({ id, title, questions }) => ({
      ...{ id, title },
      questions: questions.map((question) => shown(question, wayOf(question))),
    })),
    ...{ ways, seen, places: publishedPlaces(released, lang) },
    by: seen.of === null ? by : null,
  }
}

function known({ chapters }: Report, ways: Way[], { by, of }: Seen): Seen {
  const isWay = ways.some((way) => way.by === by)
  const isQuestion = chapters.some(({ questions }) => questions.some(({ id }) => id === of))
  const isKnown = isWay && (of === null || isQuestion)
  return { ...(isKnown ? { by, of } : { by: null, of: null }), for: null }
}

function aboutRelease({ slug, release, versions, outcome }: Released, lang: Language) {
  return {
    slug,
    code: versions.at(-1)?.survey.code ?? '',
    languages: release.method.languages,
    spoken: { messages: spokenIn(release.messages, lang), outcome: spokenIn(outcome, lang) },
  }
}

function shown(asked: ReportQuestion, page: string | null): ShownQuestion {
  const { views, trend, ...question } = asked
  const ways = waysOf(asked)
  const by = ways.some((way) => way.by === page) ? page : null
  const common = { ...question, ways, by }
  if (by === overTime && trend) {
    const { verdict, notes } = trend
    return { ...common, verdict, notes, figures: figuresOf(trend) }
  }
  const view = views.find(({ breakdown }) => breakdown === by)
  return { ...common, notes: view?.notes ?? [], figures: view ? figuresOf(view) : [] }
}

/** Every way that any question can be seen in, everybody first and earlier waves last. */
function waysOfAll({ chapters }: Report): Way[] {
  const all = chapters.flatMap(({ questions }) => questions.flatMap(waysOf))
  const known = [...new Map(all.map((way) => [way.by, way])).values()]
  const isLast = ({ by }: Way) => by === overTime
  return [...known.filter((way) => !isLast(way)), ...known.filter(isLast)]
}

function waysOf({ views, trend }: Pick<ReportQuestion, 'views' | 'trend'>): Way[] {
  const ways = views.map(({ breakdown, label }): Way => ({ by: breakdown, label }))
  return trend ? [...ways, { by: overTime }] : ways
}
