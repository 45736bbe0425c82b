import { relevantAnswers } from '../answers/relevant'
import type { Answers } from '../definition/answer'
import { partText } from '../definition/question'
import type { Question, Survey } from '../definition/survey'
import { contextOf, mayTravel } from '../definition/text-context'

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
  const relevant = relevantAnswers(survey, draft)
  const ready: SealReady = { answers: {}, texts: [] }
  // Not page by page: a region counts where it follows, also on a page that nobody is shown.
  for (const question of survey.pages.flatMap((page) => page.questions)) {
    const answer = relevant[question.id]
    if (answer === undefined) continue
    const { closed, said } = partText(question, answer)
    if (closed !== undefined) ready.answers[question.id] = closed
    if (said === undefined) continue
    const context = travelling(survey, question, relevant)
    ready.texts.push({ question: question.id, text: said, context })
  }
  return ready
}

function travelling(survey: Survey, text: Question, relevant: Answers): Answers {
  const questions = contextOf(survey, text).filter((question) =>
    mayTravel(survey, question, relevant),
  )
  const closed = questions.flatMap((question) => {
    const answer = relevant[question.id]
    const part = answer === undefined ? undefined : partText(question, answer).closed
    return part === undefined ? [] : [[question.id, part] as const]
  })
  return Object.fromEntries(closed)
}
