/** What can be wrong with an answer; the words for it stand in the interface. */
export const answerProblemCodes = [
  'missing',
  'row-missing',
  'not-an-option',
  'too-many',
  'too-few',
  'not-together',
  'rank-repeated',
  'rank-missing',
  'not-a-number',
  'too-many-decimals',
  'too-low',
  'too-high',
  'too-long',
  'not-a-date',
  'too-early',
  'too-late',
  'unknown-question',
] as const

export type AnswerProblemCode = (typeof answerProblemCodes)[number]

/** One thing to put right, with the facts a sentence about it needs. */
export interface AnswerProblem {
  code: AnswerProblemCode
  question: string
  [fact: string]: string | number
}
