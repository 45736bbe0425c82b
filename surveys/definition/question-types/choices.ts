import { fail, ok, type Result } from '../../result'
import { codeOf, type Choice } from '../answer'
import type { AnswerProblem } from '../answer-problem'
import { valuesOf, type Fields, type FieldValues } from '../fields'
import { cleanLine, lengthOf } from '../clean-text'
import type { Piece } from '../piece'
import type { Cell } from './question-type'

// A few words beside an option; who has more to say finds a text question.
export const otherMax = 200

interface Listed {
  id: string
  options: string[]
  other?: true | undefined
}

/**
 * The options chosen, in the survey's order, so that a shuffled list leaves no trace. Words for
 * another option choose it where nothing else is chosen, so that nothing typed is lost.
 */
export function parseChoices(question: Listed, fields: Fields): Result<Choice[], AnswerProblem> {
  const codes = valuesOf(fields, question.id)
  if (codes.some((code) => !question.options.includes(code))) {
    return fail({ code: 'not-an-option', question: question.id })
  }
  const words = cleanLine(valuesOf(fields, `${question.id}.other`)[0] ?? '')
  const own = question.other && words !== '' ? { other: words } : undefined
  if (codes.length === 0) return ok(own ? [own] : [])
  const chosen = question.options.filter((option) => codes.includes(option))
  return ok(chosen.map((code) => (code === 'other' && own ? own : code)))
}

/** Tells whether an answer lists some of the options by their codes alone, each once and in order. */
export function areInOrder({ options }: Listed): (answer: unknown) => answer is string[] {
  const places = new Map<unknown, number>(options.map((code, place) => [code, place]))
  return (answer): answer is string[] => {
    if (!Array.isArray(answer)) return false
    let before = -1
    for (const code of answer as unknown[]) {
      const place = places.get(code) ?? -1
      if (place <= before) return false
      before = place
    }
    return before >= 0
  }
}

export function choiceFields(question: Listed): string[] {
  return question.other ? [question.id, `${question.id}.other`] : [question.id]
}

export function fillChoices(question: Listed, choices: Choice[]): FieldValues {
  const words = choices.flatMap((choice) => (typeof choice === 'string' ? [] : [choice.other]))
  const values = { [question.id]: choices.map(codeOf) }
  return words.length > 0 ? { ...values, [`${question.id}.other`]: words } : values
}

export function validateOther(question: Listed, choices: Choice[]): AnswerProblem[] {
  return choices.flatMap((choice) => {
    const length = typeof choice === 'string' ? 0 : lengthOf(choice.other)
    const problem = { code: 'too-long' as const, question: question.id, max: otherMax, length }
    return length > otherMax ? [problem] : []
  })
}

export function choicePieces(question: Listed, choice: Choice): Piece[] {
  const label = optionCell(question.id, codeOf(choice)).label
  return typeof choice === 'string' ? [label] : [label, { said: choice.other }]
}

export function optionCell(question: string, code: string): Cell {
  return { code, label: { key: `${question}.options.${code}` } }
}

export function optionKeys(question: Listed): string[] {
  return question.options.map((code) => `${question.id}.options.${code}`)
}
