import type { Page, Survey } from '#surveys/definition/survey'
import { textKeys, textKeysOf } from '#surveys/definition/text-keys'

/** How many texts of a place are not there in a language, so that English stands in for them. */
export function countMissing(survey: Survey, lang: string, page?: Page): number {
  const { languages, texts } = survey
  const own = languages.find((language) => language === lang)
  if (!own || own === 'en') return 0
  const missing = keysOf(survey, page).filter((key) => !texts[own]?.[key] && texts.en?.[key])
  return new Set(missing).size
}

/** All texts of a page of questions; elsewhere those that the survey says of itself. */
function keysOf(survey: Survey, page: Page | undefined): string[] {
  if (!page) return textKeys({ ...survey, pages: [] }).required
  const { id, questions } = page
  return [`pages.${id}.title`, `pages.${id}.intro`, ...questions.flatMap(textKeysOf)]
}
