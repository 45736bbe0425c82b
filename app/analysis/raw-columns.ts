import { preferNot, type Answer } from '#surveys/definition/answer'
import { columnsOf, isAsked } from '#surveys/definition/question'
import type { BaseQuestion } from '#surveys/definition/base-question'
import type { Question, Survey } from '#surveys/definition/survey'
import { isText } from '#surveys/findings/counted-columns'

/** One column of raw answers: a question, or one option, row or ranked thing of it. */
export interface RawColumn {
  name: string
  question: Question
  part?: string
  /** The code or number of an answer; numbers stay numbers. */
  cellOf: (answer: Answer) => string | number | undefined
}

/** A column for everything that is answered by a code or a number, in the order of the survey. */
export function rawColumns({ pages }: Pick<Survey, 'pages'>): RawColumn[] {
  return pages.flatMap(({ questions }) => questions.flatMap(columnsFor))
}

function columnsFor(question: Question): RawColumn[] {
  const { derivedFrom }: BaseQuestion = question
  if (isText(question) || !(isAsked(question) || derivedFrom)) return []
  const parts = columnsOf(question).filter(({ part }) => part !== undefined)
  if (parts.length === 0) return [{ name: question.id, question, cellOf: whole }]
  return parts.map(({ part, ...column }) => ({
    name: `${question.id}.${part?.code ?? ''}`,
    question,
    ...(part && { part: part.code }),
    cellOf: (answer) => (answer === preferNot ? preferNot : column.cell(answer)),
  }))
}

function whole(answer: Answer): string | number | undefined {
  return typeof answer === 'string' || typeof answer === 'number' ? answer : undefined
}
