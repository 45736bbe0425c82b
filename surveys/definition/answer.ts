/** Respondents who say they prefer not to say have answered; they are not silent. */
export const preferNot = 'prefer_not'

/** An option's code, or the option `other` with the words the respondent gave for it. */
export type Choice = string | { other: string }

/**
 * One answer as it is kept: a choice, several choices (in ranking order for a ranking), a number,
 * a text, a date (`2026` or `2026-03`), or one code for each row of a matrix.
 */
export type Answer = Choice | number | Choice[] | Record<string, string>

/** Answers by question id; a question without an entry has no answer. */
export type Answers = Record<string, Answer>

export function codeOf(choice: Choice): string {
  return typeof choice === 'string' ? choice : 'other'
}

/** The answer unless it is missing or the respondent preferred not to say. */
export function givenAnswer(answers: Answers, question: string): Answer | undefined {
  // Older browsers, which also run this, have no Object.hasOwn.
  const has = Object.prototype.hasOwnProperty.call(answers, question)
  const answer = has ? answers[question] : undefined
  return answer === preferNot ? undefined : answer
}
