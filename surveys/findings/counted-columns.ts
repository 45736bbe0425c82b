import { regionOf, regions } from '../countries/regions'
import { preferNot, type Answer } from '../definition/answer'
import type { BaseQuestion } from '../definition/base-question'
import { columnsOf, isAsked, offersPreferNot } from '../definition/question'
import { typeOf } from '../definition/question-types/all'
import type { Question, Survey } from '../definition/survey'
import { withBands } from './bands'

// With a capital letter, so that no author’s option can bear the same code.
export const noAnswer = 'noAnswer'
export const notAsked = 'notAsked'
export const answered = 'answered'

/** The part of a country question that counts the regions of its countries. */
export const regionPart = 'region'

/** What a table counts: answers to a question of a type, or what texts were found to speak of. */
export type TableKind = Question['type'] | 'theme'

/** One table of a survey: a response falls into one of its cells, or is silent or not asked. */
export interface CountedColumn {
  question: Question
  /** The option, row or ranked thing that this table is about, where the question has several. */
  part?: string
  kind: TableKind
  cells: string[]
  /** The cell of an answer; `undefined` where it counts as none. */
  cellOf(answer: Answer): string | undefined
}

/** Every table of a survey, in the order of its questions. */
export function countedColumns(survey: Pick<Survey, 'pages'>): CountedColumn[] {
  const questions = survey.pages.flatMap((page) => page.questions)
  return questions.flatMap((question) => {
    const columns = columnsFor(question)
    const isPlace = question.type === 'country' && !regionFollowing(survey, question.id)
    return isPlace ? [...columns, regionColumn(question)] : columns
  })
}

/** The name of a table in a release. */
export function tableId({ question, part }: Pick<CountedColumn, 'question' | 'part'>): string {
  return part === undefined ? question.id : `${question.id}.${part}`
}

/** The question whose answer is the region of this country for everyone who named one. */
export function regionFollowing(
  { pages }: Pick<Survey, 'pages'>,
  country: string,
): { question: Question; unasked: string } | undefined {
  const placed = pages.flatMap((page) => page.questions.map((question) => ({ question, page })))
  const at = placed.findIndex(({ question }) => question.id === country)
  const own = placed[at]
  const found = placed.slice(at + 1).find(({ question, page }) => {
    const { derivedFrom, when }: BaseQuestion = question
    if (derivedFrom !== country || when) return false
    return page === own?.page ? !(own.question.when && page.when) : !page.when
  })
  if (!found) return undefined
  const isMetWith = found.page === own?.page && found.page.when !== undefined
  return { question: found.question, unasked: isMetWith ? notAsked : noAnswer }
}

/** Whether only that it was answered is counted: texts, which travel apart, and dates without limits. */
export function countsAnswersOnly({ cells }: Pick<CountedColumn, 'cells'>): boolean {
  return cells[0] === answered
}

/** Whether the answer is in the respondent’s own words alone. */
export function isText(question: Question): boolean {
  const type = typeOf(question)
  return 'partText' in type && type.columns(question).length === 0
}

function columnsFor(question: Question): CountedColumn[] {
  const columns = columnsOf(withBands(question))
  if (columns.length === 0) return isAsked(question) ? [answeredColumn(question)] : []
  return columns.map((column) => ({
    question,
    ...(column.part && { part: column.part.code }),
    kind: question.type,
    cells: column.cells.map(({ code }) => code),
    cellOf: (answer) => column.cell(answer),
  }))
}

function answeredColumn(question: Question): CountedColumn {
  const cells = offersPreferNot(question) ? [answered, preferNot] : [answered]
  const cellOf = (answer: Answer) =>
    cells.includes(preferNot) && answer === preferNot ? preferNot : answered
  return { question, kind: question.type, cells, cellOf }
}

function regionColumn(question: Question): CountedColumn {
  const cells = offersPreferNot(question) ? [...regions, preferNot] : [...regions]
  const cellOf = (answer: Answer) => (answer === preferNot ? preferNot : regionOf(answer as string))
  return { question, part: regionPart, kind: 'region', cells, cellOf }
}
