import type { AppLoadContext } from '@remix-run/node'

import type { DraftContent } from '#app/operations/draft-content'
import { checkView } from '#app/respond/check-view'
import { introView } from '#app/respond/intro-view'
import type { OnTheWay } from '#app/respond/journey'
import { pageView } from '#app/respond/page-view'
import { startFields } from '#app/respond/start-fields'
import { stepPast, stepWhereStopped } from '#app/respond/step-after'
import type { Page } from '#surveys/definition/survey'

import { journeyOf, type Looking } from './looking'
import { spotAt, type Spot } from './place'
import { showBeside } from './show-beside'
import type { SentBack, Shown } from './shown'
import { withWholePage } from './whole-page'

/** A walk through a preview: who looks, and what was answered so far. */
export interface Walk {
  looking: Looking
  context: AppLoadContext
  pages: DraftContent['pages']
}

/** What stands at a place, and which place it is in the end. */
export interface Sight {
  spot: Spot
  shown: Shown
}

/** What a respondent with these answers would see there. */
export async function show(walk: Walk, spot: Spot, sent?: SentBack): Promise<Sight> {
  const { looking, context, pages } = walk
  const { place } = spot
  if (place.kind === 'page') return showPage(walk, spot, place.page, sent)
  if (place.kind === 'intro') {
    const fields = startFields(context, looking.base)
    return { spot, shown: { kind: 'intro', view: introView(looking.known), fields } }
  }
  if (place.kind === 'check') return { spot, shown: showCheck(looking, pages) }
  if (place.kind === 'later') {
    const on = spotWithin(looking, whereStopped(walk, spot))
    return {
      spot,
      shown: { ...common(looking), kind: 'later', on, made: false, ...lastDay(looking) },
    }
  }
  return { spot, shown: await showBeside(looking, context, place.kind) }
}

/** Where the way leads that an address of this preview names. */
export function follow(walk: Walk, address: string): Promise<Sight> {
  const { looking } = walk
  const spot = spotAt(looking.known.survey, spotWithin(looking, address))
  if (!spot) throw new Error('The preview leads to a place that is not there.')
  return show(walk, spot)
}

/** The part of an address after the link; `undefined` where it leads out of the preview. */
export function partWithin({ base, lang }: Looking, address: string): string | undefined {
  const [path = ''] = address.split('#', 1)
  const start = `/${lang}/${base}`
  if (path === start) return ''
  return path.startsWith(`${start}/`) ? path.slice(start.length + 1) : undefined
}

function spotWithin(looking: Looking, address: string): string {
  return partWithin(looking, address) ?? ''
}

/** The journey on a page: who came without answers meets all of it. */
export function journeyAt(
  { looking, pages }: Omit<Walk, 'context'>,
  { place, search }: Spot,
): OnTheWay {
  const { survey } = looking.known
  const whole = place.kind === 'page' && search.has('alone')
  return journeyOf(looking, pages, whole ? withWholePage(survey, place.page) : survey)
}

async function showPage(walk: Walk, spot: Spot, page: Page, sent?: SentBack): Promise<Sight> {
  const { looking } = walk
  const journey = journeyAt(walk, spot)
  const known = journey.survey.pages.find(({ id }) => id === page.id) ?? page
  const view = pageView(journey, known)
  if (!view) return follow(walk, stepPast(journey, page))
  const open = spot.search.has('look') ? journey.open() : []
  const problems = open.find((each) => each.page === page.id)?.problems ?? []
  const { languages } = looking
  return { spot, shown: { kind: 'page', view: { ...view, languages, problems }, sent } }
}

export function showCheck(
  looking: Looking,
  pages: DraftContent['pages'],
  trouble?: 'left-open',
): Shown {
  const view = checkView(journeyOf(looking, pages))
  const { languages } = looking
  const anchored = view.pages.map((page, place) => ({ ...page, change: `#page-${place + 1}` }))
  const changes = view.pages.map(({ change }) => spotWithin(looking, change))
  return { kind: 'check', view: { ...view, languages, pages: anchored }, changes, trouble }
}

function whereStopped({ looking, pages }: Walk, { search }: Spot): string {
  const page = search.get('page')
  const journey = journeyOf(looking, pages)
  const asked = page === null ? undefined : spotAt(looking.known.survey, page)
  if (asked?.place.kind !== 'page') return stepWhereStopped(journey)
  return `/${looking.lang}/${looking.base}/${page}`
}

export function common({ base, languages }: Looking) {
  return { code: base, languages }
}

export function lastDay({ known }: Looking) {
  return { lastDay: known.survey.closes }
}
