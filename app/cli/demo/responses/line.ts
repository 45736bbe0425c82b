import type { Answers } from '#surveys/definition/answer'
import type { Language } from '#surveys/definition/survey'

/** One response as a file of responses writes it. */
export function lineOf(lang: Language, answers: Answers): string {
  return JSON.stringify({ lang, answers })
}
