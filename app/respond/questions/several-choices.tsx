import { useWords } from '#app/i18n/use-words'
import { Checkboxes } from '#app/ui/checkboxes'
import { Spoken } from '#app/i18n/spoken'

import { listedOptions, splitProblems } from './listed-options'
import { preferNotOptions } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { chosenIn } from './values'

export function MultipleQuestion(props: QuestionProps<QuestionOf<'multiple'>>) {
  const { question, words, values } = props
  const { t } = useWords('answers')
  const { id, atMost, exclusive = [] } = question
  const { hint, ...around } = fieldWords({ ...props, problems: splitProblems(props.problems).own })
  const options = listedOptions(props)
  const isAlone = ({ value }: { value: string }) => exclusive.includes(value)
  const alone = [...options.filter(isAlone), ...preferNotOptions(question, words)]
  return (
    <Checkboxes
      id={props.anchor}
      name={id}
      values={chosenIn(values, id)}
      options={[
        ...options.filter((option) => !isAlone(option)),
        ...alone.map((option, n) => ({ ...option, apart: n === 0 })),
      ]}
      // Whoever wrote a hint has said how many there.
      hint={hint ?? (atMost !== undefined && <Spoken>{t('atMost', { count: atMost })}</Spoken>)}
      {...around}
    />
  )
}
