import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { stepWhereStopped } from '#app/respond/step-after'
import { surveyWords } from '#app/respond/survey-words'
import { newMark } from '#app/staff/new-mark'
import { operationContext } from '#app/respond/door'

import type { Survey } from '#surveys/definition/survey'

import { writeKept } from './kept-answers'
import { journeyOf, type Looking } from './looking'
import { countMissing } from './missing-texts'
import { placesIn, spotAt, type Place } from './place'
import { subjectsAt, type SaidBack, type Subjects } from './say'
import { partWithin, type Sight, type Walk } from './show'
import type { Shown } from './shown'

/** One place of a preview with all that stands around it. */
export interface LookView {
  /** For the title of the window, which names no topic. */
  named: string
  shown: Shown
  at: string
  base: string
  plain: boolean
  framed: boolean
  /** What was answered so far, for the next page. */
  kept: string
  /** Where the way goes on for whoever has answered something and looks at something else. */
  goOn: string | undefined
  /** The page was opened without the answers that come before it. */
  alone: boolean
  /** Texts of the place that the language lacks. */
  missing: number
  /** Words a translator just typed that have a slip, and are shown as they were saved. */
  unfit: number
  places: { at: string; title: string }[]
  /** Of whoever came by a link; colleagues have their own ways to say something. */
  comments: (Subjects & { mark: string; until: string; said: SaidBack | undefined }) | undefined
}

export function lookView(walk: Walk, { spot, shown }: Sight, said?: SaidBack): LookView {
  const { looking, context, pages } = walk
  const { look, base, plain, framed, known, lang } = looking
  const { place, search, at } = spot
  const page = place.kind === 'page' ? place.page : undefined
  const sent = shown.kind === 'thanks'
  const mark = newMark(operationContext(context))
  return {
    ...{ named: nameOf(looking, shown, place), shown, at, base, plain, framed },
    ...{ kept: writeKept(sent ? {} : pages), alone: search.has('alone') },
    ...{ goOn: sent ? undefined : goOnFrom(walk, shown) },
    missing: countMissing(known.survey, lang, page),
    unfit: look.unfit,
    places: namedPlaces({ survey: known.survey, lang }),
    comments: look.link && {
      ...{ ...subjectsAt(looking, spot), mark, until: look.link.expiresOn, said },
    },
  }
}

function goOnFrom({ looking, pages }: Walk, { kind }: Shown): string | undefined {
  if (Object.keys(pages).length === 0 || ['page', 'check', 'later'].includes(kind)) return undefined
  return partWithin(looking, stepWhereStopped(journeyOf(looking, pages)))
}

function nameOf({ lang }: Looking, shown: Shown, place: Place): string {
  if (shown.kind !== 'page') return titleOf(lang, place)
  const { page, of } = shown.view.progress
  return i18next.getFixedT(wordsFor(lang), 'frame')('title.page', { page, of })
}

function titleOf(lang: string, { kind }: Place): string {
  const frame = i18next.getFixedT(wordsFor(lang), 'frame')
  if (kind === 'intro' || kind === 'thanks' || kind === 'not-yet' || kind === 'closed')
    return i18next.getFixedT(wordsFor(lang), 'preview')(`place.${kind}`)
  return frame(`title.${kind}`, { page: '', of: '' })
}

/** Everything there is to look at; where a page of questions may be called so too, by another name. */
export function namedPlaces({ survey, lang }: { survey: Survey; lang: string }) {
  const words = surveyWords({ ...survey, pages: [] }, lang, {})
  return placesIn(survey).flatMap((at) => {
    const place = spotAt(survey, at)?.place
    if (!place) return []
    const title =
      place.kind === 'page'
        ? `${at}. ${words.text(`pages.${place.page.id}.title`)}`
        : titleOf(lang, place)
    return [{ at, title }]
  })
}
