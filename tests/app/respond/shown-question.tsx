import { QuestionField } from '#app/respond/questions/question-field'
import type { QuestionProps } from '#app/respond/questions/question-props'
import { surveyWords } from '#app/respond/survey-words'
import type { Question } from '#surveys/definition/survey'
import { textKeysOf } from '#surveys/definition/text-keys'

import { show } from '../ui/show'

/** English for a question in which every text says what it is. */
export function wordsFor(question: Question) {
  const texts = Object.fromEntries(textKeysOf(question).map((key) => [key, `Says ${key}.`]))
  return surveyWords(
    { pages: [{ id: 'p', questions: [question] }], texts: { en: texts } },
    'en',
    {},
  )
}

/** The HTML of a question alone. */
export function shown(question: Question, given: Partial<QuestionProps> = {}): string {
  const words = wordsFor(question)
  return show(
    <QuestionField
      {...{ question, anchor: question.id, words, values: {}, problems: [], ...given }}
    />,
  )
}
