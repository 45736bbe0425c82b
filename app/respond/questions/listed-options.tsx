import { useWords } from '#app/i18n/use-words'
import type { ChoiceOption } from '#app/ui/choice'
import { Spoken } from '#app/i18n/spoken'
import { TextInput } from '#app/ui/text-input'
import type { AnswerProblem } from '#surveys/definition/answer-problem'

import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { typedIn } from './values'

type Listed = QuestionProps<QuestionOf<'single' | 'multiple'>>

/** The options that the survey lists, in the order of this respondent. */
export function listedOptions(props: Listed): ChoiceOption[] {
  const { question, words, order = question.options } = props
  return order.map((code) => ({
    value: code,
    text: words.text(`${question.id}.options.${code}`),
    beneath: question.other && code === 'other' && <OtherWords {...props} />,
  }))
}

/** Only the respondent's own words can be too long; that is said beside them. */
export function splitProblems(problems: readonly AnswerProblem[]) {
  const isOther = ({ code }: AnswerProblem) => code === 'too-long'
  return { own: problems.filter((problem) => !isOther(problem)), other: problems.filter(isOther) }
}

function OtherWords(props: Listed) {
  const { t } = useWords('answers')
  const field = `${props.question.id}.other`
  return (
    <TextInput
      name={field}
      id={`${props.anchor}.other`}
      label={<Spoken>{t('other')}</Spoken>}
      error={fieldWords({ ...props, problems: splitProblems(props.problems).other }).error}
      value={typedIn(props.values, props.question, field)}
      // The style sheet tells an empty field by its placeholder.
      placeholder=" "
      dir="auto"
    />
  )
}
