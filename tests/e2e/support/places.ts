import type { Page } from '@playwright/test'

import { paths } from '#app/paths'
import type { Survey } from '#surveys/definition/survey'

import { network } from './network'

/** The address of a page of questions, which only numbers it, or of a step around them. */
export function pathOf(code: string, step: string, lang = 'en'): string {
  const place = network.survey(code).pages.findIndex(({ id }) => id === step)
  return paths.page(lang, code, place < 0 ? step : String(place + 1))
}

/** The name of the page of questions that is open, or of the step; that of an introduction is empty. */
export function stepOf(page: Page, { pages }: Survey): string {
  const step = new URL(page.url()).pathname.split('/')[3] ?? ''
  return pages[Number(step) - 1]?.id ?? step
}

/** The id of the first control of a question. */
export function anchorOf(code: string, question: string): string {
  for (const { questions } of network.survey(code).pages) {
    const place = questions.findIndex(({ id }) => id === question)
    if (place >= 0) return `q${place + 1}`
  }
  throw new Error(`${code} asks no ${question}.`)
}
