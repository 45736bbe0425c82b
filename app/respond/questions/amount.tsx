import { TextInput } from '#app/ui/text-input'

import { preferNotBeneath } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { typedIn } from './values'

export function NumberQuestion(props: QuestionProps<QuestionOf<'number'>>) {
  const { id, unit, min, decimals = 0 } = props.question
  const whole = decimals === 0 ? 'numeric' : 'decimal'
  return (
    <Amount
      {...props}
      unit={unit && props.words.text(`${id}.unit`)}
      // The number pads of phones have no minus.
      inputMode={min < 0 ? 'text' : whole}
    />
  )
}

export function PercentageQuestion(props: QuestionProps<QuestionOf<'percentage'>>) {
  return <Amount {...props} unit={props.words.piece({ word: 'percent' })} inputMode="numeric" />
}

interface AmountProps extends QuestionProps {
  unit: string | undefined
  inputMode: 'text' | 'numeric' | 'decimal'
}

function Amount({ unit, inputMode, ...props }: AmountProps) {
  return (
    <TextInput
      id={props.anchor}
      name={props.question.id}
      value={typedIn(props.values, props.question)}
      unit={unit}
      inputMode={inputMode}
      short
      beneath={preferNotBeneath(props)}
      {...fieldWords(props)}
    />
  )
}
