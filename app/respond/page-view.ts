import { draftIdFor } from '#app/vault/draft-cipher'
import type { FieldValues } from '#surveys/definition/fields'
import { fieldsOf } from '#surveys/definition/question'
import type { Page, Texts } from '#surveys/definition/survey'
import { textKeysOf } from '#surveys/definition/text-keys'
import { optionOrder } from '#surveys/journey/option-order'
import type { PageCondition } from '#surveys/journey/page-conditions'
import { nextPage, previousPage } from '#surveys/journey/pages'
import { progress, type Progress } from '#surveys/journey/progress'

import type { OnTheWay } from './journey'
import { conditionsNow } from './judge-page'
import { surveyWords } from './survey-words'

/** A question as this respondent meets it. */
export interface QuestionView extends PageCondition {
  anchor: string
  /** The first that earlier answers of the page have just called up. */
  isNew: boolean
  order?: string[]
}

/** All that a page shows: nothing here is a function, for Remix writes it down. */
export interface PageView {
  code: string
  page: string
  languages: string[]
  texts: Texts
  questions: QuestionView[]
  values: FieldValues
  progress: Progress
  /** The second page explains how to come back later; the others only offer it. */
  isSecond: boolean
  isLast: boolean
}

/** `undefined` where the answers so far lead past this page. */
export function pageView(journey: OnTheWay, page: Page): PageView | undefined {
  const { survey, lang, answers, place, content } = journey
  const conditions = conditionsNow(survey, page, content)
  if (!conditions.some(({ shown }) => shown)) return undefined
  const words = surveyWords(survey, lang, answers)
  const before = previousPage(survey, answers, page.id)
  const values = content.pages[page.id]?.fields ?? {}
  const firstNew = conditions.find(
    ({ question, shown, when }) =>
      when && shown && !fieldsOf(question).some((name) => values[name]?.join('')),
  )
  const keys = [...pageKeys(page), ...conditions.flatMap(({ question }) => textKeysOf(question))]
  return {
    code: place.survey,
    page: page.id,
    languages: survey.languages,
    texts: Object.fromEntries(keys.filter(words.has).map((key) => [key, words.text(key)])),
    questions: conditions.map((condition) => ({
      ...inOrder(condition, seedOf(journey)),
      anchor: `q${page.questions.indexOf(condition.question) + 1}`,
      isNew: condition === firstNew,
    })),
    values,
    progress: progress(survey, answers, page.id),
    isSecond: before !== undefined && !previousPage(survey, answers, before.id),
    isLast: !nextPage(survey, answers, page.id),
  }
}

function pageKeys({ id }: Page): string[] {
  return [`pages.${id}.title`, `pages.${id}.intro`]
}

/** The same order on every visit, and another one for everybody else; it follows from the draft's place. */
function seedOf({ place }: OnTheWay): number {
  const id = draftIdFor(place.rootKey, place.survey)
  return new DataView(id.buffer, id.byteOffset).getUint32(0)
}

function inOrder(condition: PageCondition, seed: number): PageCondition & { order?: string[] } {
  const { question } = condition
  if (!('options' in question) || !('order' in question)) return condition
  return { ...condition, order: optionOrder(question, seed) }
}
