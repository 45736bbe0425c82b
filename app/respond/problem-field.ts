import type { AnswerProblem } from '#surveys/definition/answer-problem'
import { fieldsFrom, valuesOf, type FieldValues } from '#surveys/definition/fields'
import { readDigits } from '#surveys/definition/question-types/read-number'
import type { Question } from '#surveys/definition/survey'

/**
 * The id of the control to mend. The first control of a question has the question's own id, every
 * other one the name of its field.
 */
export function problemField(
  problem: AnswerProblem,
  question: Question,
  values: FieldValues,
  order?: string[],
): string {
  const { id } = question
  const part = wrongPart(problem, question, values)
  return part === undefined || part === firstPart(question, order) ? id : `${id}.${part}`
}

/** The part of the question that is wrong; `undefined` where it is wrong as a whole. */
export function wrongPart(
  problem: AnswerProblem,
  question: Question,
  values: FieldValues,
): string | undefined {
  const { row, option } = problem
  if (row !== undefined) return String(row)
  switch (question.type) {
    case 'single':
    case 'multiple':
      return problem.code === 'too-long' ? 'other' : undefined
    case 'ranking':
      return option === undefined ? repeatedRank(problem, question, values) : String(option)
    case 'date':
      return problem.code === 'not-a-date' && isMonth(values, question.id) ? 'year' : undefined
    default:
      return undefined
  }
}

function firstPart(question: Question, order?: string[]): string | undefined {
  switch (question.type) {
    case 'matrix':
      return question.rows[0]
    case 'ranking':
      return (order ?? question.options)[0]
    case 'date':
      return question.precision === 'year' ? 'year' : 'month'
    default:
      return undefined
  }
}

/** Of the options with the same place the later one, for the first may be as it should. */
function repeatedRank(
  { code, rank }: AnswerProblem,
  { id, options }: { id: string; options: string[] },
  values: FieldValues,
): string | undefined {
  if (code !== 'rank-repeated') return undefined
  return options.findLast((option) =>
    valuesOf(fieldsFrom(values), `${id}.${option}`).some((place) => readDigits(place) === rank),
  )
}

function isMonth(values: FieldValues, id: string): boolean {
  const [month = ''] = valuesOf(fieldsFrom(values), `${id}.month`)
  const number = readDigits(month) ?? 0
  return number >= 1 && number <= 12
}
