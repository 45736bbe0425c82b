import { draftAnswers } from '#app/operations/draft-answers'
import { paths } from '#app/paths'
import type { Page } from '#surveys/definition/survey'
import { nextPage, pagesFor, previousPage } from '#surveys/journey/pages'

import type { OnTheWay } from './journey'
import type { PostedFields } from './read-fields'
import type { Judged } from './save-page'

/** Where to go once a page is kept; `undefined` to show it again with its problems. */
export function stepAfter(
  journey: OnTheWay,
  page: Page,
  posted: PostedFields,
  { problems, calledUp }: Judged,
  request: Request,
): string | undefined {
  const { search } = new URL(request.url)
  const { lang, place } = journey
  const here = paths.page(lang, place.survey, page.id)
  const other = journey.survey.languages.find((each) => each === posted.get('lang'))
  if (other) return paths.page(other, place.survey, page.id) + search
  if (posted.has('back')) return stepBack(journey, page)
  if (posted.has('later')) return `${paths.later(lang, place.survey)}?page=${page.id}`
  if (problems.length > 0) return wantsAddress(request) ? `${here}${withLook(search)}` : undefined
  if (calledUp.length > 0) return `${here}${search}#${calledUp[0]}`
  return goesToCheck(request) ? paths.check(lang, place.survey) : stepOn(journey, page)
}

/** Past a page that the answers so far leave out. */
export function stepPast(journey: OnTheWay, page: Page): string {
  return stepOn(journey, page)
}

/** The first page that somebody who comes back has not seen, or that lacks something. */
export function stepWhereStopped({
  survey,
  lang,
  place,
  content,
  answers,
  open,
}: OnTheWay): string {
  const first = pagesFor(survey, answers).find(
    ({ id }) => !content.pages[id] || open.some((each) => each.page === id),
  )
  return first ? paths.page(lang, place.survey, first.id) : paths.check(lang, place.survey)
}

/** Whether a page before this one has never been seen, on which this one may depend. */
export function jumpsAhead(journey: OnTheWay, page: Page, request: Request): boolean {
  const { survey, answers, content } = journey
  const unseen = pagesFor(survey, answers).find(({ id }) => !content.pages[id])
  const place = (id: string) => survey.pages.findIndex((each) => each.id === id)
  return unseen !== undefined && place(unseen.id) < place(page.id) && !goesToCheck(request)
}

/** Whether the page was opened to be mended. */
export function asksToLook(request: Request): boolean {
  return new URL(request.url).searchParams.has('look')
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

function stepOn({ survey, lang, place, content }: OnTheWay, page: Page): string {
  const next = nextPage(survey, draftAnswers(survey, content).answers, page.id)
  return next ? paths.page(lang, place.survey, next.id) : paths.check(lang, place.survey)
}

function stepBack({ survey, lang, place, content }: OnTheWay, page: Page): string {
  const before = previousPage(survey, draftAnswers(survey, content).answers, page.id)
  return before ? paths.page(lang, place.survey, before.id) : paths.intro(lang, place.survey)
}
