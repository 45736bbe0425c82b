import { codeOf, givenAnswer, type Answer, type Answers } from './answer'

/** When a page or question is met. Plain data, so that every program judges it alike. */
export type Condition =
  | { op: 'is' | 'isNot'; question: string; row?: string; values: (string | number)[] }
  | { op: 'includes' | 'ranksFirst'; question: string; values: string[] }
  | { op: 'atLeast'; question: string; value: number }
  | { op: 'between'; question: string; from: number | string; to: number | string }
  | { op: 'answered'; question: string }
  | { op: 'and' | 'or'; of: Condition[] }
  | { op: 'not'; of: Condition }

/**
 * Whether a condition holds for these answers. A question without an answer, or whose respondent
 * prefers not to say, fulfils no condition about it; only `not` turns that round.
 */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.op) {
    case 'and':
      return condition.of.every((part) => holds(part, answers))
    case 'or':
      return condition.of.some((part) => holds(part, answers))
    case 'not':
      return !holds(condition.of, answers)
    default: {
      const answer = givenAnswer(answers, condition.question)
      return answer !== undefined && fulfils(answer, condition)
    }
  }
}

/** The questions a condition speaks of. */
export function questionsIn(condition: Condition): string[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap(questionsIn)
    case 'not':
      return questionsIn(condition.of)
    default:
      return [condition.question]
  }
}

type Test = Exclude<Condition, { op: 'and' | 'or' | 'not' }>

function fulfils(answer: Answer, test: Test): boolean {
  switch (test.op) {
    case 'answered':
      return true
    case 'is':
      return test.values.some((value) => values(answer, test.row).includes(value))
    case 'isNot': {
      const given = values(answer, test.row)
      return given.length > 0 && !test.values.some((value) => given.includes(value))
    }
    case 'includes':
      return test.values.some((value) => values(answer).includes(value))
    case 'ranksFirst':
      return test.values.some((value) => value === values(answer)[0])
    case 'atLeast':
      return typeof answer === 'number' && answer >= test.value
    case 'between':
      return isBetween(answer, test.from, test.to)
  }
}

function values(answer: Answer, row?: string): (string | number)[] {
  if (typeof answer === 'number') return [answer]
  if (Array.isArray(answer)) return answer.map(codeOf)
  if (row === undefined || typeof answer === 'string') return [codeOf(answer as string)]
  const code = (answer as Record<string, string>)[row]
  return code === undefined ? [] : [code]
}

function isBetween(answer: Answer, from: number | string, to: number | string): boolean {
  if (typeof answer === 'number') return answer >= Number(from) && answer <= Number(to)
  if (typeof answer !== 'string') return false
  return compareDates(answer, String(from)) >= 0 && compareDates(answer, String(to)) <= 0
}

// A month is compared with a year by its year: March 2026 lies between 2025 and 2026.
function compareDates(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  const [a, b] = [left.slice(0, length), right.slice(0, length)]
  return a === b ? 0 : a < b ? -1 : 1
}
