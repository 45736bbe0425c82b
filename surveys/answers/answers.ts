import { fail, ok, type Result } from '../result'
import type { Answers } from '../definition/answer'
import type { AnswerProblem } from '../definition/answer-problem'
import { fieldsFrom, type FieldValues } from '../definition/fields'
import { fieldsOf, fillFields } from '../definition/question'
import type { Survey } from '../definition/survey'
import { parsePage } from './parse-page'
import { meet } from './relevant'
import { replacePage } from './replace-page'

/** All answers as the fields of the pages would send them. */
export function serialise({ pages }: Pick<Survey, 'pages'>, answers: Answers): FieldValues {
  const questions = pages.flatMap((page) => page.questions)
  const values = questions.map((question) => {
    const answer = answers[question.id]
    return answer === undefined ? {} : fillFields(question, answer)
  })
  return Object.assign({}, ...values) as FieldValues
}

/** A whole response out of field values, page by page as a respondent would have gone. */
export function parseAnswers(
  survey: Pick<Survey, 'pages'>,
  values: FieldValues,
): Result<Answers, AnswerProblem> {
  const problems = unknownFields(survey, values)
  let answers: Answers = {}
  for (const page of survey.pages) {
    const parsed = parsePage(survey, page, fieldsFrom(values), answers)
    if (parsed.ok) answers = replacePage(answers, page, parsed.value)
    else problems.push(...parsed.problems)
  }
  return problems.length > 0 ? fail(...problems) : ok(meet(survey, answers).answers)
}

/**
 * A whole response out of a data file, which may write answers as they are kept or by the names of
 * fields: `{"prep": {"health": "worse"}}` and `{"prep.health": "worse"}` are the same.
 */
export function readAnswers(
  survey: Pick<Survey, 'pages'>,
  written: Record<string, unknown>,
): Result<Answers, AnswerProblem> {
  const values = new Map<string, string[]>()
  for (const [name, value] of Object.entries(written).flatMap(flatten)) {
    values.set(name, [...(values.get(name) ?? []), value])
  }
  return parseAnswers(survey, Object.fromEntries(values))
}

function flatten([name, value]: [string, unknown]): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => flatten([name, each]))
  if (typeof value === 'object' && value !== null) return flattenParts(name, value)
  return isPlain(value) ? [[name, plain(value)]] : []
}

// `{"other": "…"}` alone chooses the option as well as giving the words for it.
function flattenParts(name: string, value: object): [string, string][] {
  const parts = Object.entries(value)
  const chosen: [string, string][] =
    parts.length === 1 && Object.hasOwn(value, 'other') ? [[name, 'other']] : []
  return [...chosen, ...parts.flatMap(([part, each]) => flatten([`${name}.${part}`, each]))]
}

// A number in a data file has a decimal point for certain; the zeros keep it from looking grouped.
function plain(value: string | number | boolean): string {
  return typeof value === 'number' && !Number.isInteger(value) ? `${value}000` : String(value)
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function unknownFields({ pages }: Pick<Survey, 'pages'>, values: FieldValues): AnswerProblem[] {
  const known = new Set(pages.flatMap((page) => page.questions.flatMap(fieldsOf)))
  return Object.keys(values)
    .filter((name) => !known.has(name))
    .map((name) => ({ code: 'unknown-question', question: name }))
}
