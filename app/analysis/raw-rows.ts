import type { Answer } from '#surveys/definition/answer'
import { fewestPeople, modesOf } from '#surveys/definition/modes'
import type { Question, Survey } from '#surveys/definition/survey'
import { contextOf } from '#surveys/definition/text-context'
import { isText } from '#surveys/findings/counted-columns'
import type { OpenedResponse, OpenedText } from '#surveys/findings/opened'

import { rawColumns, type RawColumn } from './raw-columns'

export type RawCell = string | number | undefined

/** Rows of one table of raw answers, in the order of its columns. */
export interface RawTable<Opened> {
  columns: string[]
  rowOf: (opened: Opened) => RawCell[]
}

/** One row for each response; `_version` numbers the wordings, the oldest is 1. */
export function responseTable(survey: Survey, hashes: string[]): RawTable<OpenedResponse> {
  const columns = rawColumns(survey)
  const people = modesOf(survey).some((mode) => fewestPeople(mode)) ? ['_people'] : []
  return {
    // No question can be called so: its id begins with a letter.
    columns: ['_mode', ...people, '_lang', '_version', ...columns.map(({ name }) => name)],
    rowOf: ({ mode, people: took, lang, version, answers }) => [
      ...[mode, ...people.map(() => took), lang, hashes.indexOf(version) + 1],
      ...columns.map((column) => cellIn(column, answers)),
    ],
  }
}

/** One row for each text, with the answers that travelled with it and nothing else. */
export function textTable(survey: Survey): RawTable<OpenedText> {
  const columns = contextColumns(survey)
  return {
    columns: ['_question', '_lang', '_text', ...columns.map(({ name }) => name)],
    rowOf: ({ question, lang, text, context }) => [
      ...[question, lang, text],
      ...columns.map((column) => cellIn(column, context)),
    ],
  }
}

/** The columns of all questions that may travel with a text. */
export function contextColumns(survey: Survey): RawColumn[] {
  const questions = survey.pages.flatMap((page) => page.questions).filter(takesWords)
  const travelling = new Set(questions.flatMap((question) => contextOf(survey, question)))
  return rawColumns(survey).filter(({ question }) => travelling.has(question))
}

/** Whether people answer in their own words here, alone or beside options. */
export function takesWords(question: Question): boolean {
  return isText(question) || ('other' in question && question.other === true)
}

// The answers were judged before, so each is of the kind that its question takes.
function cellIn(column: RawColumn, answers: Record<string, unknown>): RawCell {
  const answer = answers[column.question.id]
  return answer === undefined ? undefined : column.cellOf(answer as Answer)
}
