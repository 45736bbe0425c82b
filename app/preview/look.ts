import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'

import type { DraftContent } from '#app/operations/draft-content'
import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import { notFound } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { withPage } from '#app/respond/save-page'

import { answerWalk, seen, type Answered } from './answer-walk'
import { readKept } from './kept-answers'
import { deskFields } from './desk-fields'
import { lookView, type LookView } from './look-view'
import { addressIn, findLooking, type Looking } from './looking'
import { spotAt, type Spot } from './place'
import { say, sayAll, typedAt, type SaidBack } from './say'
import { journeyAt, show, type Walk } from './show'

/** What a link leads to; one that is not good leads to a page that says so. */
export async function loadLook(args: LoaderFunctionArgs) {
  const { look } = args.context
  if (look) return data(look)
  const looking = await findLooking(args)
  if (!looking) return data({ named: overName(args), over: true as const }, { status: 410 })
  const walk = { looking, context: args.context, pages: {} }
  const { search } = new URL(args.request.url)
  const spot = requireSpot(looking, `${args.params['*'] ?? ''}${search}`)
  return data(lookView(walk, await show(walk, aloneIfPage(spot))))
}

/**
 * Answers a page of a preview with the next one: nothing is kept between them, so there is nothing
 * that another visit could show.
 */
export async function answerLook(args: ActionFunctionArgs) {
  const posted = await readFields(args.request)
  const looking = await findLooking(args, posted)
  if (!looking) return data(null, { status: 410 })
  if (looking.look.desk !== undefined && posted.has(deskFields.look)) return showDesk(args, looking)
  // Our script asks where to go on; here only the browser itself can bring what was typed.
  if (args.request.headers.get('accept') === 'application/json') return data(null, { status: 422 })
  sendOn(args, looking, posted)
  const sent = readSent(args, looking, posted)
  const { answered, said } = await answer(sent.walk, sent.spot, posted)
  if ('to' in answered) return redirect(answered.to, 303)
  const view = lookView({ ...sent.walk, pages: answered.pages }, answered.sight, said)
  args.context.look = view
  return data(null, { status: said.wrong ? 422 : answered.status })
}

/** Answers the translators’ desk with a page as its words stand there now. */
async function showDesk({ context, params }: ActionFunctionArgs, looking: Looking) {
  const walk = { looking, context, pages: {} }
  const spot = requireSpot(looking, params['*'] ?? '')
  context.look = lookView(walk, await show(walk, aloneIfPage(spot)))
  return data(null)
}

/** To the same in another language, with scripts or without them: with all that was sent. */
function sendOn({ request, params }: ActionFunctionArgs, looking: Looking, posted: PostedFields) {
  const lang = languageAsked(looking, posted) ?? looking.lang
  const isOther = posted.get('look-scripts') === (looking.plain ? 'on' : 'off')
  if (lang === looking.lang && !isOther) return
  const base = isOther ? looking.otherBase : looking.base
  const { search } = new URL(request.url)
  throw redirect(addressIn({ base }, lang, `${params['*'] ?? ''}${search}`), 307)
}

function languageAsked({ languages }: Looking, posted: PostedFields): string | undefined {
  return languages.find((each) => each === posted.get('lang'))
}

function readSent(
  { context, params }: ActionFunctionArgs,
  looking: Looking,
  posted: PostedFields,
): { walk: Walk; spot: Spot } {
  const { survey } = looking.known
  const at = posted.has('look-at') ? posted.get('look-at') : (params['*'] ?? '')
  const pages: DraftContent['pages'] = readKept(survey, posted.get('look-kept'))
  return { walk: { looking, context, pages }, spot: requireSpot(looking, at) }
}

interface AnsweredLook {
  answered: Answered
  said: SaidBack
}

async function answer(walk: Walk, spot: Spot, posted: PostedFields): Promise<AnsweredLook> {
  const typed = withTyped(walk, spot, posted)
  const here = async () => seen(typed, await show(typed, spot))
  if (posted.has('look-say') && !posted.has('look-open'))
    return { answered: await here(), said: await say(walk, spot, posted) }
  const comeBack = { kept: 0, typed: typedAt(walk, spot, posted) }
  if (posted.has('look-scripts') || languageAsked(walk.looking, posted) !== undefined)
    return { answered: await here(), said: comeBack }
  const answered = posted.has('look-open')
    ? await openPlace(typed, posted)
    : await answerWalk(walk, spot, posted)
  if (!('to' in answered) && pathOf(answered.sight.spot) === pathOf(spot))
    return { answered, said: comeBack }
  const said = await sayAll(walk, spot, posted)
  return said.wrong ? { answered: await here(), said } : { answered, said }
}

async function openPlace(walk: Walk, posted: PostedFields): Promise<Answered> {
  const opened = requireSpot(walk.looking, posted.get('look-open'))
  return seen(walk, await show(walk, opened))
}

function pathOf({ at }: Spot): string {
  return at.split('?', 1)[0] ?? ''
}

/** The answers so far with what was typed on this page, right or wrong. */
function withTyped(walk: Walk, spot: Spot, posted: PostedFields): Walk {
  if (spot.place.kind !== 'page') return walk
  const journey = journeyAt(walk, spot)
  return { ...walk, pages: withPage(journey.content, journey, spot.place.page, posted).pages }
}

function requireSpot({ known }: Looking, at: string): Spot {
  const spot = spotAt(known.survey, at)
  if (!spot) throw notFound()
  return spot
}

/** Whoever opens a page by its address has answered nothing before it. */
function aloneIfPage(spot: Spot): Spot {
  if (spot.place.kind !== 'page') return spot
  const search = new URLSearchParams(spot.search)
  search.set('alone', '')
  const [path = ''] = spot.at.split('?', 1)
  return { ...spot, at: `${path}?${search.toString()}`, search }
}

function overName({ params }: LoaderFunctionArgs): string {
  return i18next.getFixedT(wordsFor(params.lang ?? 'en'), 'preview')('over.title')
}

export type Looked = LookView | { named: string; over: true }
