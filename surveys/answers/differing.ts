import { fieldsFrom, valuesOf, type Fields, type FieldValues } from '../definition/fields'
import { fieldsOf, isAsked, parseAnswer } from '../definition/question'
import type { Question, Survey } from '../definition/survey'

/**
 * The questions to which two typings of one sheet do not say the same, whether they were asked or
 * not; spaces and line breaks within a text make no difference.
 */
export function differingQuestions(
  { pages }: Pick<Survey, 'pages'>,
  first: FieldValues,
  second: FieldValues,
): Question[] {
  const [one, other] = [fieldsFrom(first), fieldsFrom(second)]
  return pages
    .flatMap((page) => page.questions)
    .filter((question) => isAsked(question) && said(question, one) !== said(question, other))
}

/** Whether anything was typed for a question. */
export function isAnswered(question: Question, values: FieldValues): boolean {
  return fieldsOf(question).some((name) => valuesOf(fieldsFrom(values), name).length > 0)
}

// What cannot be read, where nobody asked, is compared as it was typed.
function said(question: Question, fields: Fields): string {
  const parsed = parseAnswer(question, fields)
  if (parsed.ok) return oneLine(JSON.stringify(parsed.value ?? null))
  return oneLine(JSON.stringify(fieldsOf(question).map((name) => valuesOf(fields, name))))
}

function oneLine(text: string): string {
  return text.replace(/(\s|\\n|\\t)+/gu, ' ')
}
