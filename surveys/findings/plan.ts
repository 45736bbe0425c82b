import type { BaseQuestion } from '../definition/base-question'
import { questionsIn, type Condition } from '../definition/condition'
import { isAsked } from '../definition/question'
import type { Question, Survey } from '../definition/survey'
import { countedColumns, isText, type CountedColumn } from './counted-columns'
import { answerReader, type ReadAnswer } from './read-answer'

/** A survey made ready for reading many responses. */
export interface Plan {
  pages: PlannedPage[]
  columns: CountedColumn[]
  /** The place of each question among all. */
  places: Map<string, number>
}

export interface PlannedPage {
  when: Condition | undefined
  questions: PlannedQuestion[]
}

export interface PlannedQuestion {
  id: string
  /** Its place among all questions. */
  place: number
  when: Condition | undefined
  derivedFrom: string | undefined
  isDue: boolean
  /** A text that decides whether others are asked, which no response tells. */
  decides: boolean
  /** Whether conditions speak of it, or another follows from it. */
  isSpokenOf: boolean
  /** The places of its columns among all. */
  columns: number[]
  read: ReadAnswer
}

export function planOf(survey: Pick<Survey, 'pages'>): Plan {
  const { pages } = survey
  const columns = countedColumns(survey)
  const places = new Map(questionsOf(survey).map(({ id }, place) => [id, place]))
  const told: Told = { columns, places, tested: testedIn(survey), sources: sourcesIn(survey) }
  return {
    ...{ columns, places },
    pages: pages.map(({ when, questions }) => ({
      when,
      questions: questions.map((question) => plan(question, told)),
    })),
  }
}

interface Told {
  columns: CountedColumn[]
  places: Map<string, number>
  /** The questions that conditions speak of, and those that others follow from. */
  tested: Set<string>
  sources: Set<string | undefined>
}

function plan(question: Question, told: Told): PlannedQuestion {
  const { columns, places, tested, sources } = told
  const { id, when, derivedFrom, optional }: BaseQuestion = question
  const own = columns.filter((column) => column.question === question)
  const isWords = isText(question)
  return {
    ...{ id, place: places.get(id) ?? NaN, when, derivedFrom },
    isDue: isAsked(question) && !optional && !isWords,
    decides: isWords && tested.has(id),
    isSpokenOf: tested.has(id) || sources.has(id),
    columns: own.map((column) => columns.indexOf(column)),
    read: answerReader(question, own),
  }
}

function testedIn({ pages }: Pick<Survey, 'pages'>): Set<string> {
  const conditions = pages.flatMap((page) => [page.when, ...page.questions.map(({ when }) => when)])
  return new Set(conditions.flatMap((when) => (when ? questionsIn(when) : [])))
}

function sourcesIn(survey: Pick<Survey, 'pages'>): Set<string | undefined> {
  return new Set(questionsOf(survey).map(({ derivedFrom }: BaseQuestion) => derivedFrom))
}

function questionsOf({ pages }: Pick<Survey, 'pages'>): Question[] {
  return pages.flatMap((page) => page.questions)
}
