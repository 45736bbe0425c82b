import type { OnTheWay } from './journey'
import type { PageView } from './page-view'
import { surveyWords } from './survey-words'

/** Whether nothing of this respondent stands on a page: no answer, no earlier answer in its words, no own order. */
export function isBlank({ survey, lang }: OnTheWay, view: PageView): boolean {
  const plain = surveyWords(survey, lang, {})
  return (
    Object.keys(view.values).length === 0 &&
    view.questions.every(({ order }) => order === undefined) &&
    Object.entries(view.texts).every(([key, text]) => text === plain.text(key))
  )
}
