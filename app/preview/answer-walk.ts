import { textTooLong } from '#app/operations/fits-envelopes'
import { draftAnswers } from '#app/operations/draft-answers'
import { explanations } from '#app/respond/explanations'
import { judgePage, tooLong } from '#app/respond/judge-page'
import type { PostedFields } from '#app/respond/read-fields'
import { withPage } from '#app/respond/save-page'
import { stepAfter, stepWhereStopped } from '#app/respond/step-after'
import { readDigits } from '#app/vault/receipt'
import type { Page } from '#surveys/definition/survey'

import { addressIn, journeyOf } from './looking'
import type { Spot } from './place'
import {
  common,
  follow,
  journeyAt,
  lastDay,
  partWithin,
  show,
  showCheck,
  type Sight,
  type Walk,
} from './show'

/** Where an answer leads: to something to see, or out of the preview. */
export type Answered = { sight: Sight; pages: Walk['pages']; status: number } | { to: string }

/** Goes on from a place as a respondent would; nothing is kept. */
export async function answerWalk(walk: Walk, spot: Spot, posted: PostedFields): Promise<Answered> {
  const { place } = spot
  switch (place.kind) {
    case 'page':
      return answerPage(walk, spot, place.page, posted)
    case 'intro':
      return seen(walk, await begin(walk))
    case 'code':
      return answerCode(walk, spot, posted)
    case 'check':
      return answerCheck(walk, spot, posted)
    case 'later':
      return answerLater(walk, spot, posted)
    case 'return':
    case 'withdraw':
      return answerDigits(walk, spot, place.kind, posted)
    default:
      return seen(walk, await show(walk, spot))
  }
}

export function seen({ pages }: Pick<Walk, 'pages'>, sight: Sight, status = 200): Answered {
  return { sight, pages, status }
}

async function answerPage(
  walk: Walk,
  spot: Spot,
  page: Page,
  posted: PostedFields,
): Promise<Answered> {
  const { looking } = walk
  const journey = journeyAt(walk, spot)
  const { survey } = journey
  const values = posted.pick(posted.names.filter((name) => !name.startsWith('look-')))
  const content = withPage(journey.content, journey, page, posted)
  if (textTooLong(survey, draftAnswers(survey, content).answers)) {
    const problems = tooLong(journey, page, posted)
    const sent = { values, problems, trouble: 'too-much-text' as const }
    return seen(walk, await show(walk, spot, sent), 422)
  }
  const judged = judgePage(survey, page, content, posted)
  const here = new Request(new URL(addressIn(looking, looking.lang, spot.at), 'http://preview'))
  const step = stepAfter({ ...journey, content }, page, posted, judged, here)
  const next = { ...walk, pages: content.pages }
  if (step === undefined)
    return seen(next, await show(next, spot, { values, problems: judged.problems }), 422)
  return goTo(next, step)
}

async function goTo(walk: Walk, address: string): Promise<Answered> {
  if (partWithin(walk.looking, address) === undefined) return { to: address }
  return seen(walk, await follow(walk, address))
}

async function begin(walk: Walk): Promise<Sight> {
  const { access } = walk.looking.known.survey
  const { base, lang } = walk.looking
  if (access === 'codes') return follow(walk, addressIn({ base }, lang, 'code'))
  return follow(walk, stepWhereStopped(journeyOf(walk.looking, walk.pages)))
}

/** Any code will do: no real one is asked for, and none is spent. */
async function answerCode(walk: Walk, spot: Spot, posted: PostedFields): Promise<Answered> {
  const typed = posted.get('code')
  if (typed.trim() !== '')
    return seen(walk, await follow(walk, stepWhereStopped(journeyOf(walk.looking, walk.pages))))
  const { spot: place, shown } = await show(walk, spot)
  if (shown.kind !== 'code') return seen(walk, { spot: place, shown })
  const sent = { typed, key: posted.get('key'), problem: 'code-not-good' as const }
  return seen(walk, { spot: place, shown: { ...shown, sent } }, 422)
}

async function answerCheck(walk: Walk, spot: Spot, posted: PostedFields): Promise<Answered> {
  const { looking, pages } = walk
  const journey = journeyOf(looking, pages)
  const to = (at: string) => goTo(walk, addressIn(looking, looking.lang, at))
  const aside = asideFrom(walk, posted)
  if (aside !== undefined) return goTo(walk, aside)
  if (posted.has('later')) return to('later')
  if (posted.has('back')) {
    const last = journey.survey.pages.findLastIndex(({ id }) => pages[id] !== undefined)
    return to(last < 0 ? '' : String(last + 1))
  }
  if (journey.open().length === 0) return to('thanks')
  return seen(walk, { spot, shown: showCheck(looking, pages, 'left-open') }, 422)
}

/** What the foot of the page leads to, where that was asked for. */
function asideFrom({ looking }: Walk, posted: PostedFields): string | undefined {
  const explained = explanations(looking.lang, looking.base)
  return Object.entries(explained).find(([name]) => name === posted.get('aside'))?.[1]
}

async function answerLater(walk: Walk, spot: Spot, posted: PostedFields): Promise<Answered> {
  const { shown } = await show(walk, spot)
  if (shown.kind !== 'later' || !posted.has('go')) return seen(walk, { spot, shown })
  return seen(walk, { spot, shown: { ...shown, made: true, ...lastDay(walk.looking) } })
}

/** Any number of the right length leads on, for there is nothing to find. */
async function answerDigits(
  walk: Walk,
  spot: Spot,
  kind: 'return' | 'withdraw',
  posted: PostedFields,
): Promise<Answered> {
  const { looking, pages } = walk
  const typed = posted.get(kind === 'return' ? 'code' : 'receipt')
  const problem = readDigits(typed) === undefined ? ('not-24-digits' as const) : undefined
  if (problem)
    return seen(walk, { spot, shown: { ...common(looking), kind, sent: { typed, problem } } }, 422)
  if (kind === 'withdraw')
    return seen(walk, { spot, shown: { kind: 'withdrawn', code: looking.base } })
  return seen(walk, await follow(walk, stepWhereStopped(journeyOf(looking, pages))))
}
