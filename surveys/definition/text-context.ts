import type { Answers } from './answer'
import type { BaseQuestion } from './base-question'
import { typeOf } from './question-types/all'
import type { Question, Survey } from './survey'

/** The questions that a free text names as its context: the region unless it says otherwise. */
export function contextOf({ pages }: Pick<Survey, 'pages'>, question: BaseQuestion): Question[] {
  const questions = pages.flatMap((page) => page.questions)
  const { context } = question
  if (context) return questions.filter(({ id }) => context.includes(id))
  return questions.filter((each) => typeOf(each).travelsWithTexts === 'always')
}

/** Whether the answer by which people agree to be quoted travels with their texts here. */
export function tellsConsent(survey: Pick<Survey, 'pages' | 'quoting'>, question: Question) {
  return contextOf(survey, question).some(({ id }) => id === survey.quoting)
}

/** Whether the answer to this question may travel with a text of whoever gave these answers. */
export function mayTravel(
  { unit, attribution }: Pick<Survey, 'unit' | 'attribution'>,
  question: Question,
  answers: Answers,
): boolean {
  if (typeOf(question).travelsWithTexts === undefined) return false
  if (question.type !== 'country') return true
  // A country and a text together soon tell who wrote it, so it takes a written yes to be named.
  return unit === 'organisation' && attribution !== undefined && answers[attribution] === 'yes'
}
