import type { BaseQuestion } from './base-question'
import { typeOf } from './question-types/all'
import type { Question, Survey } from './survey'

/** The closed questions whose answers travel with a free text: the region unless said otherwise. */
export function contextOf({ pages }: Pick<Survey, 'pages'>, question: BaseQuestion): Question[] {
  const questions = pages.flatMap((page) => page.questions)
  const { context } = question
  if (context) return questions.filter(({ id }) => context.includes(id))
  return questions.filter((each) => typeOf(each).travelsWithTexts)
}
