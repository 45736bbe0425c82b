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
  ids: Set<string>
}

export interface PlannedPage {
  when: Condition | undefined
  questions: PlannedQuestion[]
}

export interface PlannedQuestion {
  id: string
  when: Condition | undefined
  derivedFrom: string | undefined
  isDue: boolean
  isText: boolean
  /** A text that decides whether others are asked, which no response tells. */
  decides: boolean
  /** The places of its columns among all. */
  columns: number[]
  read: ReadAnswer
}

export function planOf(survey: Pick<Survey, 'pages'>): Plan {
  const { pages } = survey
  const columns = countedColumns(survey)
  const questions = pages.flatMap((page) => page.questions)
  const deciding = new Set(decidingTexts(survey))
  const planned = (question: Question) => plan(question, columns, deciding.has(question.id))
  return {
    columns,
    ids: new Set(questions.map(({ id }) => id)),
    pages: pages.map((page) => ({ when: page.when, questions: page.questions.map(planned) })),
  }
}

/** The texts that conditions speak of. */
export function decidingTexts({ pages }: Pick<Survey, 'pages'>): string[] {
  const conditions = pages.flatMap((page) => [page.when, ...page.questions.map(({ when }) => when)])
  const spokenOf = conditions.flatMap((when) => (when ? questionsIn(when) : []))
  const questions = pages.flatMap((page) => page.questions)
  return questions.filter(isText).flatMap(({ id }) => (spokenOf.includes(id) ? [id] : []))
}

function plan(question: Question, all: CountedColumn[], decides: boolean): PlannedQuestion {
  const { id, when, derivedFrom, optional }: BaseQuestion = question
  const own = all.filter((column) => column.question === question)
  const isWords = isText(question)
  return {
    id,
    when,
    derivedFrom,
    isDue: isAsked(question) && !optional && !isWords,
    isText: isWords,
    decides,
    columns: own.map((column) => all.indexOf(column)),
    read: answerReader(question, own),
  }
}
