import { i18next } from '#app/i18n/i18next'
import { wordsFor } from '#app/i18n/words-for'
import type { FieldProblem } from '#app/ui/error-summary'
import type { AnswerProblem } from '#surveys/definition/answer-problem'
import type { FieldValues } from '#surveys/definition/fields'
import type { Question } from '#surveys/definition/survey'

import { problemField } from './problem-field'
import { problemText } from './problem-text'
import type { SurveyWords } from './survey-words'

/** What to do with the question before it, so that several on one page can be told apart. */
export function summaryText(
  problem: AnswerProblem,
  question: Question,
  words: SurveyWords,
): string {
  const t = i18next.getFixedT(wordsFor(words.lang), 'problems')
  const line = {
    question: words.text(`${question.id}.text`),
    problem: problemText(problem, question, words),
  }
  if (problem.row === undefined) return t('summary', line)
  return t('summaryRow', { ...line, row: words.text(`${question.id}.rows.${problem.row}`) })
}

/** A question as it stands on a page that came back. */
interface ShownQuestion {
  question: Question
  anchor: string
  order?: string[] | undefined
}

/** The lines of the error summary, one for each field, in the order of the page. */
export function summaryProblems(
  problems: readonly AnswerProblem[],
  shown: readonly ShownQuestion[],
  words: SurveyWords,
  values: FieldValues,
): FieldProblem[] {
  const lines = shown.flatMap(({ question, anchor, order }) =>
    problems
      .filter((problem) => problem.question === question.id)
      .map((problem) => ({
        field: problemField(problem, question, values, order).replace(question.id, anchor),
        text: summaryText(problem, question, words),
      })),
  )
  return lines.filter(({ field }, n) => lines.findIndex((line) => line.field === field) === n)
}
