import { TextInput } from '#app/ui/text-input'
import { Textarea } from '#app/ui/textarea'

import { preferNotBeneath } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { typedIn } from './values'

export function ShortTextQuestion(props: QuestionProps<QuestionOf<'short_text'>>) {
  return (
    <TextInput
      id={props.anchor}
      name={props.question.id}
      value={typedIn(props.values, props.question)}
      dir="auto"
      beneath={preferNotBeneath(props)}
      {...fieldWords(props)}
    />
  )
}

export function LongTextQuestion(props: QuestionProps<QuestionOf<'long_text'>>) {
  const { id, max } = props.question
  return (
    <Textarea
      id={props.anchor}
      name={id}
      value={typedIn(props.values, props.question)}
      max={max}
      beneath={preferNotBeneath(props)}
      {...fieldWords(props)}
    />
  )
}
