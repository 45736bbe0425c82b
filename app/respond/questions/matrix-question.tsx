import { Matrix } from '#app/ui/matrix'

import { preferNotBox } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { onlyChosenIn } from './values'

export function MatrixQuestion(props: QuestionProps<QuestionOf<'matrix'>>) {
  const { question, words, values, problems } = props
  const { id, rows, columns } = question
  const errorOf = (row?: string) =>
    fieldWords({ ...props, problems: problems.filter((problem) => problem.row === row) }).error
  return (
    <Matrix
      id={props.anchor}
      {...fieldWords(props)}
      error={errorOf()}
      rows={rows.map((row) => ({
        id: `${props.anchor}.${row}`,
        name: `${id}.${row}`,
        label: words.text(`${id}.rows.${row}`),
        value: onlyChosenIn(values, `${id}.${row}`),
        error: errorOf(row),
      }))}
      columns={columns.map((column) => ({
        value: column,
        text: words.text(`${id}.columns.${column}`),
      }))}
      beneath={preferNotBox(props)}
    />
  )
}
