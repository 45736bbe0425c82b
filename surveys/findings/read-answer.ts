import { alone } from '../answers/read-alone'
import type { Answer } from '../definition/answer'
import { keeperOf } from '../definition/question'
import type { Question } from '../definition/survey'
import type { CountedColumn } from './counted-columns'

/** The places of the cells an answer falls into, column by column; `undefined` where it is not allowed. */
export type ReadAnswer = (answer: unknown) => number[] | undefined

// Few different answers are given to most questions; those of the others must not pile up.
const mostKept = 20_000

/** Reads closed answers to a question; of those that are no lists, each different answer once. */
export function answerReader(question: Question, columns: CountedColumn[]): ReadAnswer {
  const isAllowed = allowedBy(question)
  const finders = columns.map(placeFinder)
  const kept = new Map<unknown, number[]>()
  const read = (answer: unknown) =>
    isAllowed(answer) ? finders.map((placeOf) => placeOf(answer)) : undefined
  const remember = (answer: unknown) => {
    const places = read(answer)
    if (kept.size >= mostKept) kept.clear()
    if (places) kept.set(answer, places)
    return places
  }
  return (answer) =>
    typeof answer === 'object' ? read(answer) : (kept.get(answer) ?? remember(answer))
}

/** Tells whether the question takes an answer just as it stands, and without words, which travel apart. */
export function allowedBy(question: Question): (answer: unknown) => answer is Answer {
  return keeperOf(alone(question))
}

function placeFinder(column: CountedColumn): (answer: Answer) => number {
  const silent = column.cells.length
  const places = new Map<string | undefined, number>(
    column.cells.map((code, place) => [code, place]),
  )
  return (answer) => places.get(column.cellOf(answer)) ?? silent
}
