import type { Answer, Answers } from '../definition/answer'
import { holds, type Condition } from '../definition/condition'
import { deriveAnswer } from '../definition/derived'
import type { Plan, PlannedPage, PlannedQuestion } from './plan'

/** What one response said to one question that it was asked: cells by column, or nothing. */
export type Take = (question: PlannedQuestion, places: number[] | undefined) => void

export interface Fault {
  code: 'wrong-answer' | 'missing'
  question: string
}

/** Unread answers by the places of their questions. */
export type Laid = unknown[]

/** A walk on its way: the answers that others hang on, and the texts that may have been written. */
interface Walk {
  given: Laid
  answers: Answers
  open: Set<string>
  take: Take
}

/**
 * Goes through the closed answers of one response as the respondent went through the pages, and
 * says of each question they were asked what they answered. Answers to hidden questions count for
 * nothing. Whether a text was written is not known here; what hangs on one is asked of whoever
 * answered it. The first fault ends the walk.
 */
export function walk({ pages }: Plan, given: Laid, take: Take): Fault | undefined {
  const on: Walk = { given, answers: {}, open: new Set(), take }
  for (const page of pages) {
    const holding = whether(page.when, on)
    if (holding === false) continue
    const isShown = holding === true || isAnswered(page, given)
    for (const question of page.questions) {
      const fault = meet(question, isShown, on)
      if (fault) return fault
    }
  }
  return undefined
}

/** Whether a condition holds; `undefined` where that hangs on a text that may have been written. */
function whether(when: Condition | undefined, on: Walk): boolean | undefined {
  if (!when) return true
  if (on.open.size === 0) return holds(when, on.answers)
  switch (when.op) {
    case 'and':
      return together(when.of, on, false)
    case 'or':
      return together(when.of, on, true)
    case 'not': {
      const of = whether(when.of, on)
      return of === undefined ? undefined : !of
    }
    default:
      return on.open.has(when.question) ? undefined : holds(when, on.answers)
  }
}

function together(of: Condition[], on: Walk, decisive: boolean): boolean | undefined {
  const parts = of.map((part) => whether(part, on))
  if (parts.includes(decisive)) return decisive
  return parts.includes(undefined) ? undefined : !decisive
}

// Whoever answered one question of a page was shown the page.
function isAnswered({ questions }: PlannedPage, given: Laid): boolean {
  return questions.some(({ place }) => given[place] !== undefined)
}

function meet(question: PlannedQuestion, isShown: boolean, on: Walk): Fault | undefined {
  const holding = whether(question.when, on)
  if (holding === false) return undefined
  const { id, place, derivedFrom, decides, isDue } = question
  const given = on.given[place]
  if (decides && given === undefined) on.open.add(id)
  const isCertain = isShown && holding === true
  const answer = isCertain && derivedFrom ? deriveAnswer(derivedFrom, on.answers) : given
  if (given !== undefined && given !== answer) return { code: 'wrong-answer', question: id }
  if (answer !== undefined) return answerWith(question, answer, on)
  if (isCertain && isDue) return { code: 'missing', question: id }
  if (isCertain) on.take(question, undefined)
  return undefined
}

function answerWith(question: PlannedQuestion, answer: unknown, on: Walk): Fault | undefined {
  const places = question.read(answer)
  if (!places) return { code: 'wrong-answer', question: question.id }
  if (question.isSpokenOf) on.answers[question.id] = answer as Answer
  on.take(question, places)
  return undefined
}
