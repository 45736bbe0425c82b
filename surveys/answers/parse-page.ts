import type { Answer, Answers } from '../definition/answer'
import type { AnswerProblem } from '../definition/answer-problem'
import type { BaseQuestion } from '../definition/base-question'
import { deriveAnswer } from '../definition/derived'
import type { Fields, FieldValues } from '../definition/fields'
import { fieldsOf, isAsked, parseAnswer } from '../definition/question'
import type { Page, Question, Survey } from '../definition/survey'
import { isMetBy, relevantAnswers } from './relevant'

/** What a page says of its questions: an answer, or `undefined` where one was taken back. */
export type PageAnswers = Record<string, Answer | undefined>

export type ParsedPage =
  { ok: true; value: PageAnswers } | { ok: false; problems: AnswerProblem[]; values: FieldValues }

/** The answers of a page, or all problems at once with every value as it was typed. */
export function parsePage(
  survey: Pick<Survey, 'pages'>,
  page: Page,
  fields: Fields,
  draft: Answers = {},
): ParsedPage {
  const relevant = answersBefore(survey, page, draft)
  const pageIsMet = isMetBy(page, relevant)
  const value: PageAnswers = {}
  const problems: AnswerProblem[] = []
  for (const question of page.questions) {
    const met = pageIsMet && isMetBy(question, relevant)
    const read = met ? readMet(question, fields, relevant) : readHidden(question, fields)
    problems.push(...read.problems)
    if ('answer' in read) value[question.id] = read.answer
    if (read.relevant !== undefined) relevant[question.id] = read.relevant
  }
  return problems.length === 0
    ? { ok: true, value }
    : { ok: false, problems, values: typed(page, fields) }
}

interface Read {
  problems: AnswerProblem[]
  answer?: Answer | undefined
  relevant?: Answer | undefined
}

function readMet(question: Question, fields: Fields, before: Answers): Read {
  const { derivedFrom }: BaseQuestion = question
  if (derivedFrom) return { problems: [], relevant: deriveAnswer(derivedFrom, before) }
  if (!isAsked(question)) return { problems: [] }
  const parsed = parseAnswer(question, fields)
  if (!parsed.ok) return { problems: parsed.problems }
  if (parsed.value === undefined && !question.optional) {
    return { problems: [{ code: 'missing', question: question.id }] }
  }
  return { problems: [], answer: parsed.value, relevant: parsed.value }
}

// What was typed before a question became hidden waits in the draft for its return.
function readHidden(question: Question, fields: Fields): Read {
  const parsed = parseAnswer(question, fields)
  const typed = isAsked(question) && parsed.ok && parsed.value !== undefined
  return typed ? { problems: [], answer: parsed.value } : { problems: [] }
}

function answersBefore({ pages }: Pick<Survey, 'pages'>, page: Page, draft: Answers): Answers {
  const at = pages.findIndex(({ id }) => id === page.id)
  return relevantAnswers({ pages: pages.slice(0, Math.max(at, 0)) }, draft)
}

function typed(page: Page, fields: Fields): FieldValues {
  const names = page.questions.flatMap(fieldsOf)
  const values = names.map((name) => [
    name,
    fields.getAll(name).filter((v) => typeof v === 'string'),
  ])
  return Object.fromEntries(values) as FieldValues
}
