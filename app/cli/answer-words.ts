import type { AnswerProblem } from '#surveys/definition/answer-problem'

/** What is wrong with one answer of a response. */
export function answerWords({ code, ...facts }: AnswerProblem): string {
  const told = Object.entries(facts).filter(([fact]) => fact !== 'question')
  const rest = told.map(([fact, value]) => `${fact} ${value}`).join(', ')
  return `${answerProblems[code]}${rest === '' ? '' : ` (${rest})`}.`
}

const answerProblems: Record<AnswerProblem['code'], string> = {
  missing: 'the answer is missing',
  'row-missing': 'a row has no answer',
  'not-an-option': 'this is not one of the options',
  'too-many': 'too many were chosen',
  'too-few': 'too few were chosen',
  'not-together': 'these cannot be chosen together',
  'rank-repeated': 'a rank is given twice',
  'rank-missing': 'a rank is missing',
  'not-a-number': 'this is not a number',
  'too-many-decimals': 'the number has too many decimals',
  'too-low': 'the number is too low',
  'too-high': 'the number is too high',
  'too-long': 'the text is too long',
  'not-a-date': 'this is not a date',
  'too-early': 'the date is too early',
  'too-late': 'the date is too late',
  'unknown-question': 'the survey has no such question',
}
