import { pageAt } from '#app/respond/page-address'
import type { Page, Survey } from '#surveys/definition/survey'

/** The pages beside those of questions, under the names that stand in addresses. */
export const besides = [
  'code', 'check', 'thanks', 'later', 'return', 'withdraw', 'privacy', 'paper', 'not-yet', 'closed',
] as const // prettier-ignore

/** Something of a survey that can be looked at. */
export type Place =
  { kind: 'intro' } | { kind: (typeof besides)[number] } | { kind: 'page'; page: Page }

/** A place with all that its address says. */
export interface Spot {
  /** As it stands in an address, after the link: `3?to=check`. */
  at: string
  place: Place
  search: URLSearchParams
}

/** The place that an address names; `undefined` where there is none. */
export function spotAt(survey: Survey, at: string): Spot | undefined {
  const [path = '', query = ''] = at.split('?', 2)
  const place = placeNamed(survey, path)
  return place && { at, place, search: new URLSearchParams(query) }
}

function placeNamed(survey: Survey, path: string): Place | undefined {
  if (path === '' || path === 'start') return { kind: 'intro' }
  const kind = besides.find((each) => each === path)
  if (kind) return { kind }
  const page = pageAt(survey, path)
  return page && { kind: 'page', page }
}

/** All there is to look at, in the order in which one meets it. */
export function placesIn({ pages, access }: Survey): string[] {
  const asked = pages.map((_page, place) => String(place + 1))
  const [code, ...rest] = besides
  return ['', ...(access === 'codes' ? [code] : []), ...asked, ...rest]
}
