import type { Condition } from '../definition/condition'
import type { Some } from './asked'

/** What may be asked of a question with one choice. */
export interface ChoiceWords<Code extends string> {
  /** Holds when the answer is one of these. */
  is(...codes: Some<Code>): Condition
  /** Holds when there is an answer and it is none of these. */
  isNot(...codes: Some<Code>): Condition
}

/** What may be asked of a question whose answer is a number. */
export interface AmountWords {
  is(...values: Some<number>): Condition
  atLeast(value: number): Condition
  /** Both ends belong to it. */
  between(from: number, to: number): Condition
}

export function choiceWords<Code extends string>(
  question: string,
  row?: string,
): ChoiceWords<Code> {
  const about = row === undefined ? { question } : { question, row }
  return {
    is: (...values) => ({ op: 'is', ...about, values }),
    isNot: (...values) => ({ op: 'isNot', ...about, values }),
  }
}

export function amountWords(question: string): AmountWords {
  return {
    is: (...values) => ({ op: 'is', question, values }),
    atLeast: (value) => ({ op: 'atLeast', question, value }),
    between: (from, to) => ({ op: 'between', question, from, to }),
  }
}
