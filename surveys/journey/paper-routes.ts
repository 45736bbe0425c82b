import type { Answer } from '../definition/answer'
import { assume, judge, noFacts, type Facts } from './paper-facts'
import type { Place, PlacedPage } from './paper-places'

/** Where a reader goes on: at the question of this number, or nowhere any more. */
export type GoTo = number | 'end'

interface Stop {
  place: Place
  on: PlacedPage
}

/** Where somebody goes on who answered so, where that skips questions for certain. */
export function goToAfter(paper: PlacedPage[], place: Place, answer: Answer): GoTo | undefined {
  const stops = stopsOf(paper)
  const at = stops.findIndex((stop) => stop.place === place)
  const on = stops[at]?.on
  const facts = noFacts()
  if (on) assume(facts, on.when, true)
  assume(facts, place.when, true)
  facts.answers[place.question.id] = answer
  const goTo = goOn(stops, at + 1, facts, on)
  const next = stops.slice(at + 1).find((stop) => stop.place.number)?.place.number
  return next === undefined || goTo === next ? undefined : goTo
}

/** Where somebody goes on who is not meant by a page; at the next page where nothing is certain. */
export function goToPast(paper: PlacedPage[], page: PlacedPage): GoTo | 'next page' {
  const stops = stopsOf(paper)
  const facts = noFacts()
  assume(facts, page.when, false)
  for (const { answers } of page.places) answers.forEach((id) => facts.unanswered.add(id))
  const after = stops.findLastIndex(({ on }) => on === page) + 1
  return goOn(stops, after, facts) ?? 'next page'
}

function stopsOf(paper: PlacedPage[]): Stop[] {
  return paper.flatMap((on) => on.places.map((place) => ({ place, on })))
}

/** Nothing where a note comes first, for notes have no number to be found by. */
function goOn(stops: Stop[], from: number, facts: Facts, here?: PlacedPage): GoTo | undefined {
  const stop = firstMet(stops.slice(from), facts)
  if (!stop) return 'end'
  const { place, on } = stop
  const mayPassHead = on === here || judge(facts, on.when) === true
  if (mayPassHead || !place.number) return place.number
  // Whether the page is meant at all stands at its head.
  return on.places.find(({ number }) => number)?.number
}

function firstMet(stops: Stop[], facts: Facts): Stop | undefined {
  return stops.find(({ place, on }) => {
    const canBeMet = judge(facts, on.when) !== false && judge(facts, place.when) !== false
    if (!canBeMet) place.answers.forEach((id) => facts.unanswered.add(id))
    return canBeMet
  })
}
