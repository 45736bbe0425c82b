import type { Condition } from '../../definition/condition'
import type { Page, Question, Survey } from '../../definition/survey'

/** A question where it stands. */
export interface Placed {
  question: Question
  page: Page
  /** The number of its page, and its own number among all questions. */
  pageAt: number
  questionAt: number
}

/** A condition where it stands. */
export interface PlacedCondition {
  condition: Condition
  /** The question or `pages.<page>` that it decides. */
  at: string
  page: Page
  question?: Question
  /** The first question that is not met before it. */
  before: number
}

export function placedQuestions({ pages }: Pick<Survey, 'pages'>): Placed[] {
  return pages
    .flatMap((page, pageAt) => page.questions.map((question) => ({ question, page, pageAt })))
    .map((placed, questionAt) => ({ ...placed, questionAt }))
}

/** Every condition of a survey; a page knows only the questions of pages before it. */
export function conditionsOf(survey: Pick<Survey, 'pages'>): PlacedCondition[] {
  const placed = placedQuestions(survey)
  return survey.pages.flatMap((page) => {
    const here = placed.filter((each) => each.page === page)
    const onPage = { at: `pages.${page.id}`, page, before: here[0]?.questionAt ?? 0 }
    const own = page.when ? [{ ...onPage, condition: page.when }] : []
    const asked = here.flatMap(({ question, questionAt }) =>
      question.when
        ? [{ condition: question.when, at: question.id, page, question, before: questionAt }]
        : [],
    )
    return [...own, ...asked]
  })
}
