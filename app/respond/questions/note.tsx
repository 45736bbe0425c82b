import type { QuestionOf, QuestionProps } from './question-props'

/** Something to read between the questions. */
export function Note({ question: { id }, words }: QuestionProps<QuestionOf<'note'>>) {
  return (
    <>
      <p>{words.text(`${id}.text`)}</p>
      {words.has(`${id}.hint`) && <p>{words.text(`${id}.hint`)}</p>}
    </>
  )
}
