import { Scale } from '#app/ui/scale'
import { pointsOf } from '#surveys/definition/question-types/scale'

import { preferNotOptions } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { onlyChosenIn } from './values'

export function ScaleQuestion(props: QuestionProps<QuestionOf<'scale'>>) {
  const { question, words, values } = props
  const points = pointsOf(question).map((point) => ({
    value: String(point),
    text: words.piece({ number: point }),
    label: question.labels.includes(point)
      ? words.text(`${question.id}.labels.${point}`)
      : undefined,
  }))
  return (
    <Scale
      id={props.anchor}
      name={question.id}
      value={onlyChosenIn(values, question.id)}
      points={points}
      instead={preferNotOptions(question, words)}
      {...fieldWords(props)}
    />
  )
}
