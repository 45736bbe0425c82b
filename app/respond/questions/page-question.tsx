import type { Question } from '#surveys/definition/survey'
import type { PageCondition } from '#surveys/journey/page-conditions'

import { QuestionField } from './question-field'
import type { QuestionProps } from './question-props'

type PageQuestionProps = QuestionProps & PageCondition & { isNew?: boolean }

/** A question with what the script must know to show and hide it and those that depend on it. */
export function PageQuestion(props: PageQuestionProps) {
  const { shown, when, decides, derives, isNew, ...question } = props
  const { id, type } = question.question
  return (
    <div
      className="question"
      id={isNew ? 'more' : undefined}
      data-question={id}
      data-reads={decides ? reads[type] : undefined}
      data-derives={derives.join(' ') || undefined}
      data-when={when && JSON.stringify(when)}
      hidden={!shown}
    >
      <QuestionField {...question} />
    </div>
  )
}

/** How the script finds the answer in the fields. */
const reads: Record<Question['type'], string | undefined> = {
  single: 'choice',
  multiple: 'choices',
  yes_no: 'choice',
  scale: 'amount',
  number: 'amount',
  percentage: 'amount',
  short_text: 'text',
  long_text: 'text',
  matrix: 'rows',
  ranking: 'ranks',
  country: 'country',
  region: 'choice',
  date: 'date',
  note: undefined,
}
