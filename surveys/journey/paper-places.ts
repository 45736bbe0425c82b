import type { BaseQuestion } from '../definition/base-question'
import type { Condition } from '../definition/condition'
import { isAsked } from '../definition/question'
import type { Page, Question, Survey } from '../definition/survey'
import { allOf, fold, type Folded, type Test } from './fold'

/** A page as it stands on paper, without what nobody can meet. */
export interface PlacedPage {
  page: Page
  when: Condition | true
  places: Place[]
}

/** A question or note on paper; only what is asked has a number. */
export interface Place {
  question: Question
  when: Condition | true
  number?: number
  /** The questions that its answer answers: itself, and those derived from it. */
  answers: string[]
}

/** How a question speaks in the conditions after it. */
type Voices = Map<string, (test: Test) => Folded>

/** What stands on paper, in order and numbered through; conditions speak of what stands before. */
export function placePages({ pages }: Pick<Survey, 'pages'>): PlacedPage[] {
  const voices: Voices = new Map()
  const placed = pages.flatMap((page) => placePage(page, voices))
  const asked = placed.flatMap(({ places }) => places).filter(({ question }) => isAsked(question))
  asked.forEach((place, n) => (place.number = n + 1))
  return placed.map(together)
}

function placePage(page: Page, voices: Voices): PlacedPage[] {
  const when = left(page.when, voices)
  const places: Place[] = []
  if (when === false) return []
  for (const question of page.questions) {
    const own = left(question.when, voices)
    const both = allOf([when, own])
    if (own === false || both === false) continue
    const { id, derivedFrom }: BaseQuestion = question
    if (derivedFrom === undefined) places.push({ question, when: own, answers: [id] })
    if (isAsked(question)) voices.set(id, (test) => test)
    // Readers know where a country lies even where the region itself would not be met.
    if (voices.has(derivedFrom ?? '')) voices.set(id, (test) => allOf([both, test]))
  }
  return places.length > 0 ? [{ page, when, places }] : []
}

/** What is left of a condition on paper: who has not been asked yet has not answered. */
function left(condition: Condition | undefined, voices: Voices): Folded {
  if (!condition) return true
  return fold(condition, (test) => voices.get(test.question)?.(test) ?? false)
}

/** One note is enough where a page has one question only. */
function together(placed: PlacedPage): PlacedPage {
  const [place, ...more] = placed.places
  if (!place?.number || more.length > 0) return placed
  const when = allOf([placed.when, place.when]) as Condition | true
  return { ...placed, when: true, places: [{ ...place, when }] }
}
