import type { Answers } from '../definition/answer'
import type { Fields } from '../definition/fields'
import { isAsked, parseAnswer } from '../definition/question'
import type { Page } from '../definition/survey'

/** Those answers of a page that can be read by themselves, though others on it need another look. */
export function readableAnswers(page: Page, fields: Fields): Answers {
  const read = page.questions.filter(isAsked).flatMap((question) => {
    const parsed = parseAnswer(question, fields)
    return parsed.ok && parsed.value !== undefined ? [[question.id, parsed.value] as const] : []
  })
  return Object.fromEntries(read)
}
