import type { Question } from '../definition/survey'

/** Whether people agree to something by the answer `yes` to this question. */
export function saysYes(question: Question): boolean {
  const { type } = question
  return type === 'yes_no' || (type === 'single' && question.options.includes('yes'))
}
