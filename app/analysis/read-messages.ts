import { cleanText } from '#surveys/definition/clean-text'
import type { Survey } from '#surveys/definition/survey'
import { longestMessage, messageFault } from '#surveys/findings/messages'
import type { Messages } from '#surveys/findings/release'
import { fail, ok, type Result } from '#surveys/result'

/** What is wrong with the key messages of a release. */
export type MessagesProblem =
  | { code: 'messages-shape'; lang?: string }
  | { code: 'messages-language'; lang: string }
  | { code: 'messages-empty'; lang: string }
  | { code: 'messages-too-long'; lang: string; most: number }
  | { code: 'messages-markup'; lang: string }

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
  const fault = messageFault(survey, lang, text)
  if (fault === undefined) return []
  if (fault === 'too-long') return [{ code: 'messages-too-long', lang, most: longestMessage }]
  return [{ code: codes[fault], lang }]
}

// It was cleaned before, so it is unclean only where nothing of it is left.
const codes = {
  language: 'messages-language',
  empty: 'messages-empty',
  unclean: 'messages-empty',
  markup: 'messages-markup',
} as const
