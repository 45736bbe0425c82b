import { cleanText, lengthOf } from '#surveys/definition/clean-text'
import { languages, type Language, type Survey } from '#surveys/definition/survey'
import type { Messages } from '#surveys/findings/release'
import { fail, ok, type Result } from '#surveys/result'

/** What is wrong with the key messages of a release. */
export type MessagesProblem =
  | { code: 'messages-shape'; lang?: string }
  | { code: 'messages-language'; lang: string }
  | { code: 'messages-empty'; lang: string }
  | { code: 'messages-too-long'; lang: string; most: number }

export const longestMessage = 5000

/** Key messages by language, `{lang: text}`, in languages of the survey; all faults at once. */
export function readMessages(
  value: unknown,
  survey: Pick<Survey, 'languages'>,
): Result<Messages, MessagesProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail({ code: 'messages-shape' })
  }
  const entries = Object.entries(value).map(([lang, text]): [string, unknown] => {
    return [lang, typeof text === 'string' ? cleanText(text) : text]
  })
  const problems = entries.flatMap(([lang, text]) => problemsOf(survey, lang, text))
  return problems.length > 0 ? fail(...problems) : ok(Object.fromEntries(entries) as Messages)
}

function problemsOf(
  survey: Pick<Survey, 'languages'>,
  lang: string,
  text: unknown,
): MessagesProblem[] {
  if (typeof text !== 'string') return [{ code: 'messages-shape', lang }]
  if (!isLanguage(lang) || !survey.languages.includes(lang)) {
    return [{ code: 'messages-language', lang }]
  }
  if (text === '') return [{ code: 'messages-empty', lang }]
  if (lengthOf(text) > longestMessage) {
    return [{ code: 'messages-too-long', lang, most: longestMessage }]
  }
  return []
}

function isLanguage(lang: string): lang is Language {
  return languages.some((each) => each === lang)
}
