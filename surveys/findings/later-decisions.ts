/** What is decided while rounding, as data: codes of questions and rows, never counts. */
export type LaterDecision =
  /** R5: one answer holds nearly all of a row, so the rows stand together in this table. */
  | { code: 'share-merged'; table: string; breakdown: string; rows: string[]; into: string }
  /** R5 left one row only, so the table is not broken down so. */
  | { code: 'share-one-row'; table: string; breakdown: string }
  /** R8: too few were asked, so only how many is shown. */
  | { code: 'question-base-only'; question: string; least: number }
  /** R8: too few were asked in a row of this breakdown, or of what called the question up. */
  | { code: 'question-overall-only'; question: string; breakdown: string; least: number }
  /** By the key holder. */
  | { code: 'question-left-out'; question: string; breakdown?: string }
  /** Who was asked cannot be told without telling more than what is published. */
  | { code: 'question-not-shown'; question: string }
  /** The numbers did not add up at first; the rows, or the numbers of one question, were drawn again. */
  | { code: 'drawn-again'; question?: string; times: number }
  /** A question and all that hang on it were rounded as one. */
  | { code: 'rounded-together'; question: string }
  /** Rows stand together in the whole survey, because its numbers did not add up otherwise. */
  | { code: 'merged-to-round'; breakdown: string; rows: string[] }
