import { isPlace } from '#app/operations/findings-for'
import type { Released } from '#app/operations/find-released'
import { notFound } from '#app/refusals'
import type { AskedCut } from '#surveys/reports/cut'

import { overTime, type Seen } from './findings-view'

/** What an address asks to see, without anything that no findings could have. */
export interface AskedView {
  seen: Seen
  place: AskedCut | undefined
}

/** A place goes before all else; what is no breakdown, or no question, is left out. */
export function askedView({ release, versions }: Released, request: Request): AskedView {
  const place = askedPlace(request)
  if (place) return { seen: { by: null, of: null, for: place.code }, place }
  const { searchParams } = new URL(request.url)
  const [by, of] = [searchParams.get('by'), searchParams.get('of')]
  const isWay = by !== null && (by === overTime || Object.hasOwn(release.rows, by))
  const pages = versions.at(-1)?.survey.pages ?? []
  const isQuestion = pages.some(({ questions }) => questions.some(({ id }) => id === of))
  const isKnown = isWay && (of === null || isQuestion)
  return { seen: { ...(isKnown ? { by, of } : { by: null, of: null }), for: null }, place }
}

/** The country (`?for=KE`) or region (`?for=africa`) of an address; none where it is left empty. */
export function askedPlace(request: Request): AskedCut | undefined {
  const given = new URL(request.url).searchParams.get('for') ?? ''
  if (given === '') return undefined
  const place: AskedCut = /^[a-z]{2}$/i.test(given)
    ? { kind: 'country', code: given.toUpperCase() }
    : { kind: 'region', code: given }
  // Whoever wants one place is not helped by the numbers of everybody.
  if (!isPlace(place)) throw notFound()
  return place
}
