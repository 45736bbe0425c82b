import { draftAnswers, problemsOn } from '#app/operations/draft-answers'
import type { DraftContent } from '#app/operations/draft-content'
import { readableAnswers } from '#surveys/answers/readable'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import { fieldsFrom } from '#surveys/definition/fields'
import { fieldsOf } from '#surveys/definition/question'
import type { Page, Survey } from '#surveys/definition/survey'
import { pageConditions, type PageCondition } from '#surveys/journey/page-conditions'

import type { OnTheWay } from './journey'
import type { PostedFields } from './read-fields'

/** What a page turned out to lack, and the questions that its answers have just called up. */
export interface Judged {
  problems: AnswerProblem[]
  calledUp: string[]
}

/** Judges a page that was kept. A question that nobody has seen yet is shown before it is missed. */
export function judgePage(
  survey: Survey,
  page: Page,
  content: DraftContent,
  posted: PostedFields,
): Judged {
  const seen = posted.get('shown').split(' ')
  const calledUp = conditionsNow(survey, page, content)
    .filter(({ question, shown, when }) => when && shown && !seen.includes(question.id))
    .map(({ question }) => question)
    .filter((question) => fieldsOf(question).every((name) => posted.getAll(name).join('') === ''))
    .map(({ id }) => id)
  const unseen = posted.has('shown') ? calledUp : []
  return {
    problems: problemsOn(survey, page, content).filter(
      ({ question }) => !unseen.includes(question),
    ),
    calledUp: unseen,
  }
}

/** The texts that are too long, of a page that could not be kept because of them. */
export function tooLong(
  { survey, content, lang }: Pick<OnTheWay, 'survey' | 'content' | 'lang'>,
  page: Page,
  posted: PostedFields,
): AnswerProblem[] {
  const fields = posted.pick(page.questions.flatMap(fieldsOf))
  const typed = { ...content, pages: { ...content.pages, [page.id]: { lang, fields } } }
  const { problems } = judgePage(survey, page, typed, posted)
  return problems.filter(({ code }) => code === 'too-long')
}

/** The questions of a page as its own answers decide them, though some may need another look. */
export function conditionsNow(survey: Survey, page: Page, content: DraftContent): PageCondition[] {
  const fields = fieldsFrom(content.pages[page.id]?.fields ?? {})
  const { answers } = draftAnswers(survey, content)
  return pageConditions(survey, page, { ...answers, ...readableAnswers(page, fields) })
}

// What our own pages send besides answers.
const ours = ['go', 'back', 'lang', 'later', 'aside', 'shown', 'pad']

/** Whether there are names that this page never asks for: somebody's own making, said and not kept. */
export function asksForeign(page: Page, { names }: PostedFields): boolean {
  const known = new Set([...ours, ...page.questions.flatMap(fieldsOf)])
  return names.some((name) => !known.has(name))
}
