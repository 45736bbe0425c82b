import type { Aside } from '#app/aside'

import type { CheckView } from './check-view'
import { CheckedLines } from './checked-lines'
import { drawAlone } from './draw-alone.server'
import type { OnTheWay } from './journey'
import { surveyWords } from './survey-words'

/** The page with all that was answered set aside. */
export function withLinesAside(view: CheckView, lang: string, aside: Aside): CheckView {
  const pages = view.pages.map(({ lines, ...page }) => ({
    ...page,
    lines: [],
    aside: aside.put(drawAlone(<CheckedLines lines={lines} />, lang)),
  }))
  return { ...view, pages }
}

/** Whether nothing else on it tells of the answers: no page lacks something or is named by an earlier answer. */
export function isForMany({ survey, lang }: OnTheWay, { pages }: CheckView): boolean {
  const words = surveyWords(survey, lang, {})
  const titles = new Set(survey.pages.map(({ id }) => words.text(`pages.${id}.title`)))
  return pages.every(({ isOpen, title }) => !isOpen && titles.has(title))
}
