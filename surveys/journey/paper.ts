import { preferNot, type Answer } from '../definition/answer'
import type { BaseQuestion } from '../definition/base-question'
import type { Condition } from '../definition/condition'
import { fieldsFrom } from '../definition/fields'
import { columnsOf, isAsked, paperOf, parseAnswer } from '../definition/question'
import type { Question, Survey } from '../definition/survey'
import { goToAfter, goToPast, type GoTo } from './paper-routes'
import { placePages, type Place, type PlacedPage } from './paper-places'

/** A part of the questionnaire on paper. */
export interface PaperPage {
  id: string
  /** Who is meant by the whole page, and where the others go on. */
  onlyIf?: { when: Condition; otherwise: GoTo | 'next page' }
  questions: PaperQuestion[]
}

export interface PaperQuestion {
  question: Question
  /** Notes have none. */
  number?: number
  onlyIf?: Condition
  /** By code of the option: where somebody goes on who chose it. */
  goTo: Record<string, GoTo>
}

/** The whole survey on paper: numbers, who answers what, and what may be passed over. */
export function paper(survey: Pick<Survey, 'pages'>): PaperPage[] {
  const placed = placePages(survey)
  return placed.map((on) => ({
    id: on.page.id,
    ...(on.when !== true && { onlyIf: { when: on.when, otherwise: goToPast(placed, on) } }),
    questions: on.places.map((place) => paperQuestion(placed, place)),
  }))
}

/** The number under which the answer to a question is found, its source's for a derived one. */
export function numbersOf({ pages }: Pick<Survey, 'pages'>, sheets: PaperPage[]) {
  const numbers = new Map<string, number>()
  for (const { question, number } of sheets.flatMap(({ questions }) => questions)) {
    if (number !== undefined) numbers.set(question.id, number)
  }
  for (const question of pages.flatMap((page): BaseQuestion[] => page.questions)) {
    const source = numbers.get(question.derivedFrom ?? '')
    if (source !== undefined) numbers.set(question.id, source)
  }
  return numbers
}

/** The codes beside whose boxes somebody ticks one, in the order in which they stand on paper. */
export function codesToTick(question: Question): string[] {
  const [part] = paperOf(question)
  if (part?.kind !== 'boxes' || part.pick !== 'one') return question.preferNot ? [preferNot] : []
  return columnsOf(question)[0]?.cells.map(({ code }) => code) ?? []
}

function paperQuestion(placed: PlacedPage[], place: Place): PaperQuestion {
  const { question, number, when } = place
  return {
    question,
    ...(number !== undefined && { number }),
    ...(when !== true && { onlyIf: when }),
    goTo: isAsked(question) ? goToFrom(placed, place) : {},
  }
}

function goToFrom(placed: PlacedPage[], place: Place): Record<string, GoTo> {
  const routes = codesToTick(place.question).flatMap((code): [string, GoTo][] => {
    const answer = answerOf(place.question, code)
    const goTo = answer === undefined ? undefined : goToAfter(placed, place, answer)
    return goTo === undefined ? [] : [[code, goTo]]
  })
  return Object.fromEntries(routes)
}

function answerOf(question: Question, code: string): Answer | undefined {
  const parsed = parseAnswer(question, fieldsFrom({ [question.id]: [code] }))
  return parsed.ok ? parsed.value : undefined
}
