import type { BaseQuestion } from '../definition/base-question'
import type { Survey } from '../definition/survey'

/**
 * Whether somebody can be without an answer by which a row is told: whoever was not asked, left it
 * out, or preferred not to say. The questionnaire alone decides, so everybody knows.
 */
export function mayStateNothing({ pages }: Pick<Survey, 'pages'>, id: string): boolean {
  const page = pages.find(({ questions }) => questions.some((question) => question.id === id))
  const question: BaseQuestion | undefined = page?.questions.find((each) => each.id === id)
  if (!page || !question) throw new Error(`The survey has no question ${id}.`)
  const { optional, preferNot, when, derivedFrom } = question
  if (page.when || when || optional || preferNot) return true
  if (derivedFrom === undefined) return false
  const order = pages.flatMap(({ questions }) => questions.map((each) => each.id))
  return order.indexOf(derivedFrom) > order.indexOf(id) || mayStateNothing({ pages }, derivedFrom)
}
