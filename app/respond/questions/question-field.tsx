import type { ComponentType } from 'react'

import type { Question } from '#surveys/definition/survey'

import { NumberQuestion, PercentageQuestion } from './amount'
import { CountryQuestion } from './country'
import { DateQuestion } from './date'
import { MatrixQuestion } from './matrix-question'
import { Note } from './note'
import { RegionQuestion, SingleQuestion, YesNoQuestion } from './one-choice'
import type { QuestionOf, QuestionProps } from './question-props'
import { RankingQuestion } from './ranking-question'
import { ScaleQuestion } from './scale-question'
import { MultipleQuestion } from './several-choices'
import { LongTextQuestion, ShortTextQuestion } from './text-questions'

/** The controls of one question, of whatever type it is. */
export function QuestionField(props: QuestionProps) {
  const Control = controls[props.question.type] as ComponentType<QuestionProps>
  return <Control {...props} />
}

const controls: { [Type in Question['type']]: ComponentType<QuestionProps<QuestionOf<Type>>> } = {
  single: SingleQuestion,
  multiple: MultipleQuestion,
  yes_no: YesNoQuestion,
  scale: ScaleQuestion,
  number: NumberQuestion,
  percentage: PercentageQuestion,
  short_text: ShortTextQuestion,
  long_text: LongTextQuestion,
  matrix: MatrixQuestion,
  ranking: RankingQuestion,
  country: CountryQuestion,
  region: RegionQuestion,
  date: DateQuestion,
  note: Note,
}
