import { Ranking } from '#app/ui/ranking'

import { wrongPart } from '../problem-field'
import { preferNotBox } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'

export function RankingQuestion(props: QuestionProps<QuestionOf<'ranking'>>) {
  const { question, words, values, problems, order = question.options } = props
  const [wrong] = problems.map((problem) => wrongPart(problem, question, values))
  return (
    <Ranking
      id={props.anchor}
      name={question.id}
      options={order.map((code) => ({
        value: code,
        text: words.text(`${question.id}.options.${code}`),
      }))}
      top={question.top}
      values={values}
      invalidOption={wrong}
      beneath={preferNotBox(props)}
      {...fieldWords(props)}
    />
  )
}
