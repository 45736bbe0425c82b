import type { Answers } from '#surveys/definition/answer'
import type { OfficialLanguage } from '#surveys/definition/language'

/** One response as a file of responses writes it. */
export function lineOf(lang: OfficialLanguage, answers: Answers): string {
  return JSON.stringify({ lang, answers })
}
