import { typeOf } from './question-types/all'
import type { Question, Survey } from './survey'

/** The keys a survey's texts must have, and those they may have. */
export interface TextKeys {
  required: string[]
  optional: string[]
}

const surveyKeys = ['title', 'purpose', 'audience', 'use', 'contact', 'consent']

export function textKeys({ pages }: Pick<Survey, 'pages'>): TextKeys {
  const questions = pages.flatMap((page) => page.questions)
  return {
    required: [
      ...surveyKeys,
      ...pages.map(({ id }) => `pages.${id}.title`),
      ...questions.flatMap(requiredKeysOf),
    ],
    optional: [
      ...pages.map(({ id }) => `pages.${id}.intro`),
      ...questions.map(({ id }) => `${id}.hint`),
    ],
  }
}

/** All keys that can hold a text of this question. */
export function textKeysOf(question: Question): string[] {
  return [...requiredKeysOf(question), `${question.id}.hint`]
}

function requiredKeysOf(question: Question): string[] {
  return [`${question.id}.text`, ...typeOf(question).textKeys(question)]
}
