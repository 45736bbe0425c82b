import { readAnswers } from '../answers/answers'
import { canonical } from '../canonical'
import type { Answer } from '../definition/answer'
import { partText } from '../definition/question'
import type { Question } from '../definition/survey'
import type { CountedColumn } from './counted-columns'

/** The places of the cells an answer falls into, column by column; `undefined` where it is not allowed. */
export type ReadAnswer = (answer: unknown) => number[] | undefined

// Few different answers are given to most questions; those of the others must not pile up.
const mostKept = 20_000

/** Reads closed answers to a question, and each different answer once. */
export function answerReader(question: Question, columns: CountedColumn[]): ReadAnswer {
  const places = columns.map(({ cells }) => new Map(cells.map((code, place) => [code, place])))
  const plain = new Map<unknown, number[] | undefined>()
  const listed = new Map<unknown, number[] | undefined>()
  const read = (answer: unknown) => {
    if (!isAllowed(question, answer)) return undefined
    return columns.map((column, n) => {
      const silent = column.cells.length
      const code = column.cellOf(answer)
      return code === undefined ? silent : (places[n]?.get(code) ?? silent)
    })
  }
  return (answer) =>
    typeof answer === 'object'
      ? remembered(listed, JSON.stringify(answer), () => read(answer))
      : remembered(plain, answer, () => read(answer))
}

/** Whether the question takes this answer just as it stands, and without words, which travel apart. */
export function isAllowed(question: Question, answer: unknown): answer is Answer {
  const value = readAlone(question, answer)
  const closed = value === undefined ? undefined : partText(question, value).closed
  return closed !== undefined && canonical(closed) === canonical(answer)
}

/** The answer as the question would have kept it; `undefined` where it would not. */
export function readAlone(question: Question, written: unknown): Answer | undefined {
  const { id } = question
  const alone = { ...question, when: undefined, derivedFrom: undefined } as Question
  const read = readAnswers({ pages: [{ id, questions: [alone] }] }, { [id]: written })
  return read.ok ? read.value[id] : undefined
}

function remembered(
  kept: Map<unknown, number[] | undefined>,
  key: unknown,
  read: () => number[] | undefined,
): number[] | undefined {
  if (kept.has(key)) return kept.get(key)
  if (kept.size >= mostKept) kept.clear()
  const places = read()
  kept.set(key, places)
  return places
}
