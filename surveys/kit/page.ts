import type { Condition } from '../definition/condition'
import type { Page, Texts } from '../definition/survey'
import { present, type Asked } from './asked'
import { refuseUnknown } from './kit-problem'

/** A page of a survey file. */
export interface PageOf {
  readonly page: Page
  readonly texts: Texts
}

interface PageSettings {
  /** A paragraph above the questions. */
  intro?: string
  /** Met only by those for whom this holds, and so are all questions on it. */
  when?: Condition
}

/** Questions that are shown together. */
export function page(
  id: string,
  title: string,
  questions: Asked[],
  { intro, when, ...rest }: PageSettings = {},
): PageOf {
  refuseUnknown(id, rest)
  const own = present({ [`pages.${id}.title`]: title, [`pages.${id}.intro`]: intro }) as Texts
  return {
    page: present({ id, when, questions: questions.map((asked) => asked.question) }),
    texts: Object.assign({}, own, ...questions.map((asked) => asked.texts)) as Texts,
  }
}
