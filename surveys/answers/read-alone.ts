import type { Answer } from '../definition/answer'
import type { Question } from '../definition/survey'
import { readAnswers } from './answers'

/** The answer as the question would have kept it; `undefined` where it would not. */
export function readAlone(question: Question, written: unknown): Answer | undefined {
  const { id } = question
  const read = readAnswers({ pages: [{ id, questions: [alone(question)] }] }, { [id]: written })
  return read.ok ? read.value[id] : undefined
}

/** The question without what decides whether it is asked, and what it follows from. */
export function alone(question: Question): Question {
  return { ...question, when: undefined, derivedFrom: undefined } as Question
}
