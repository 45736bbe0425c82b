import type { Question, Survey } from '../../definition/survey'
import { english } from '../texts'
import { termsIn, type Term } from './term'

/** Which of these English words the text of a question uses. */
export function asksFor(survey: Survey, question: Question, words: Term[]): string[] {
  return termsIn(english(survey, `${question.id}.text`), 'en', words).map(({ found }) => found)
}
