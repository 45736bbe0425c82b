import { fail, ok, type Result } from '../result'
import { preferNot, type Answer } from './answer'
import type { AnswerProblem } from './answer-problem'
import { valuesOf, type Fields, type FieldValues } from './fields'
import type { PaperPart, Piece } from './piece'
import { typeOf, type Question } from './question-types/all'
import type { Cell, Column } from './question-types/question-type'

/** Whether respondents are asked for anything: not by a note, nor for what is derived. */
export function isAsked(question: Question): boolean {
  return typeOf(question).fields(question).length > 0
}

/** The names of all fields of a question on a page. */
export function fieldsOf(question: Question): string[] {
  return [...new Set([question.id, ...typeOf(question).fields(question)])]
}

/** The answer that a page's fields give to a question; `undefined` when it was left out. */
export function parseAnswer(question: Question, fields: Fields): Parsed {
  // Whoever says so has asked us not to keep the answer, whatever else the fields hold.
  if (offersPreferNot(question) && valuesOf(fields, question.id).includes(preferNot)) {
    return ok(preferNot)
  }
  const parsed = typeOf(question).parse(question, fields)
  if (!parsed.ok || parsed.value === undefined) return parsed
  const problems = typeOf(question).validate(question, parsed.value)
  return problems.length > 0 ? fail(...problems) : parsed
}

/** Tells whether a closed answer stands just as the question keeps it; made once for many answers. */
export function keeperOf(question: Question): (answer: unknown) => answer is Answer {
  const keeps = typeOf(question).keeps(question)
  const offers = offersPreferNot(question)
  return (answer): answer is Answer => (offers && answer === preferNot) || keeps(answer)
}

/** The fields that give this answer: `parseAnswer` read backwards. */
export function fillFields(question: Question, answer: Answer): FieldValues {
  if (isPreferNot(question, answer)) return { [question.id]: [preferNot] }
  return typeOf(question).fill(question, answer)
}

/** The answer in pieces that the edge puts into words. */
export function summarise(question: Question, answer: Answer): Piece[] {
  if (isPreferNot(question, answer)) return [preferNotCell.label]
  return typeOf(question).summarise(question, answer)
}

/** The respondent's own words apart from the closed part of the answer. */
export function partText(question: Question, answer: Answer): { closed?: Answer; said?: string } {
  if (isPreferNot(question, answer)) return { closed: preferNot }
  return typeOf(question).partText?.(answer) ?? { closed: answer }
}

/** The tables a question is counted in; an answer that stands in none of the cells is silent. */
export function columnsOf(question: Question): Column[] {
  const columns = typeOf(question).columns(question)
  return offersPreferNot(question) ? columns.map(withPreferNot) : columns
}

/** What stands on paper below the question. */
export function paperOf(question: Question): PaperPart[] {
  const parts = typeOf(question).paper(question)
  if (!offersPreferNot(question)) return parts
  return [...parts, { kind: 'boxes', pick: 'one', labels: [preferNotCell.label] }]
}

type Parsed = Result<Answer | undefined, AnswerProblem>

const preferNotCell: Cell = { code: preferNot, label: { word: preferNot } }

function withPreferNot(column: Column): Column {
  const { cells, yesAndNoOnly } = column
  const refused = yesAndNoOnly ? undefined : preferNot
  return {
    ...column,
    cells: yesAndNoOnly ? cells : [...cells, preferNotCell],
    cell: (answer) => (answer === preferNot ? refused : column.cell(answer)),
  }
}

/** Whether “I prefer not to say” stands among the answers. */
export function offersPreferNot(question: Question): boolean {
  return question.preferNot === true && isAsked(question)
}

function isPreferNot(question: Question, answer: Answer): boolean {
  return offersPreferNot(question) && answer === preferNot
}
