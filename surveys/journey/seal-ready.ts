import { meet } from '../answers/relevant'
import type { Answers } from '../definition/answer'
import { partText } from '../definition/question'
import type { Survey } from '../definition/survey'
import { contextOf } from '../definition/text-context'

/** What goes into envelopes: the closed answers in one, each free text in one of its own. */
export interface SealReady {
  answers: Answers
  texts: SealedText[]
}

export interface SealedText {
  question: string
  text: string
  context: Answers
}

/** A response as it is sealed: hidden answers are dropped, texts travel with their context only. */
export function sealReady(survey: Survey, draft: Answers): SealReady {
  const { pages, answers } = meet(survey, draft)
  const ready: SealReady = { answers: {}, texts: [] }
  for (const question of pages.flatMap((page) => page.questions)) {
    const answer = answers[question.id]
    if (answer === undefined) continue
    const { closed, said } = partText(question, answer)
    if (closed !== undefined) ready.answers[question.id] = closed
    if (said === undefined) continue
    const travelling = contextOf(survey, question).map(({ id }) => id)
    ready.texts.push({ question: question.id, text: said, context: pick(answers, travelling) })
  }
  return ready
}

function pick(answers: Answers, questions: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => questions.includes(id)))
}
