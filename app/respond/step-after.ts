import { draftAnswers } from '#app/operations/draft-answers'
import { paths } from '#app/paths'
import type { Page } from '#surveys/definition/survey'
import { nextPage, pagesFor, previousPage } from '#surveys/journey/pages'

import { explanations } from './explanations'
import type { OnTheWay } from './journey'
import type { Judged } from './judge-page'
import { pageAddress } from './page-address'
import type { PostedFields } from './read-fields'

/** Where to go once a page is kept; `undefined` to show it again with its problems. */
export function stepAfter(
  journey: OnTheWay,
  page: Page,
  posted: PostedFields,
  { problems, calledUp }: Judged,
  request: Request,
): string | undefined {
  const aside = stepAside(journey, page, posted, request)
  if (aside !== undefined) return aside
  const here = addressOf(journey, page)
  const { search } = new URL(request.url)
  if (problems.length > 0) return wantsAddress(request) ? `${here}${withLook(search)}` : undefined
  if (calledUp.length > 0) return `${here}${search}#more`
  return goesToCheck(request) ? checkAddress(journey) : stepOn(journey, page)
}

/** Another way than on, for which nothing need be right. */
function stepAside(
  journey: OnTheWay,
  page: Page,
  posted: PostedFields,
  request: Request,
): string | undefined {
  const { lang, place, survey } = journey
  const other = survey.languages.find((each) => each === posted.get('lang'))
  if (other) return addressOf({ ...journey, lang: other }, page) + new URL(request.url).search
  if (posted.has('back'))
    return goesToCheck(request) ? checkAddress(journey) : stepBack(journey, page)
  if (posted.has('later'))
    return `${paths.later(lang, place.survey)}?page=${placeOf(journey, page)}`
  const explained = explanations(lang, place.survey)
  return explained[posted.get('aside') as keyof typeof explained]
}

/** Past a page that the answers so far leave out. */
export function stepPast(journey: OnTheWay, page: Page): string {
  return stepOn(journey, page)
}

/** The first page that somebody who comes back has not seen, or that lacks something. */
export function stepWhereStopped(journey: OnTheWay): string {
  const { survey, content, answers } = journey
  const open = journey.open()
  const first = pagesFor(survey, answers).find(
    ({ id }) => !content.pages[id] || open.some((each) => each.page === id),
  )
  return first ? addressOf(journey, first) : checkAddress(journey)
}

/** Whether a page before this one has never been seen, on which this one may depend. */
export function jumpsAhead(journey: OnTheWay, page: Page, request: Request): boolean {
  const { survey, answers, content } = journey
  const unseen = pagesFor(survey, answers).find(({ id }) => !content.pages[id])
  if (unseen === undefined || goesToCheck(request)) return false
  return placeOf(journey, unseen) < placeOf(journey, page)
}

/** Whether the page was opened to be mended. */
export function asksToLook(request: Request): boolean {
  return new URL(request.url).searchParams.has('look')
}

/** The address of a page of this journey. */
export function addressOf({ survey, lang, place }: OnTheWay, page: Page): string {
  return pageAddress(survey, { lang, code: place.survey, page: page.id })
}

function checkAddress({ lang, place }: OnTheWay): string {
  return paths.check(lang, place.survey)
}

function placeOf({ survey }: OnTheWay, page: Page): number {
  return survey.pages.findIndex(({ id }) => id === page.id) + 1
}

function goesToCheck(request: Request): boolean {
  return new URL(request.url).searchParams.get('to') === 'check'
}

function withLook(search: string): string {
  const asked = new URLSearchParams(search)
  asked.set('look', '')
  return `?${asked.toString()}`
}

function wantsAddress(request: Request): boolean {
  return request.headers.get('accept') === 'application/json'
}

function stepOn(journey: OnTheWay, page: Page): string {
  const { answers } = draftAnswers(journey.survey, journey.content)
  const next = nextPage(journey.survey, answers, page.id)
  return next ? addressOf(journey, next) : checkAddress(journey)
}

function stepBack(journey: OnTheWay, page: Page): string {
  const { answers } = draftAnswers(journey.survey, journey.content)
  const before = previousPage(journey.survey, answers, page.id)
  return before ? addressOf(journey, before) : paths.intro(journey.lang, journey.place.survey)
}
