import type { FieldWords } from '#app/ui/field'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import type { FieldValues } from '#surveys/definition/fields'
import type { Question } from '#surveys/definition/survey'

import { problemText } from '../problem-text'
import type { SurveyWords } from '../survey-words'

export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>

/** A question on a page, with what was typed and what is wrong with it. */
export interface QuestionProps<Asked extends Question = Question> {
  question: Asked
  /** The id of its first control: a number, for what one goes to stands in the history of a shared device. */
  anchor: string
  words: SurveyWords
  values: FieldValues
  /** Those of this question only. */
  problems: readonly AnswerProblem[]
  /** The options as this respondent meets them, where their order is shuffled. */
  order?: string[] | undefined
}

/** What stands around the controls of a question. */
export function fieldWords({ question, words, problems }: QuestionProps): FieldWords {
  const { id, optional } = question
  const errors = problems.map((problem) => problemText(problem, question, words))
  return {
    label: words.text(`${id}.text`),
    hint: words.has(`${id}.hint`) ? words.text(`${id}.hint`) : undefined,
    error: [...new Set(errors)].join(' ') || undefined,
    optional,
  }
}
