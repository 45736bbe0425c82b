import { Choice, type ChoiceOption } from '#app/ui/choice'
import { Spoken } from '#app/i18n/spoken'
import { preferNot } from '#surveys/definition/answer'
import { offersPreferNot } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

import type { SurveyWords } from '../survey-words'
import type { QuestionProps } from './question-props'
import { chosenIn } from './values'

/** “I prefer not to say” as the last of the options, where the question offers it. */
export function preferNotOptions(question: Question, words: SurveyWords): ChoiceOption[] {
  if (!offersPreferNot(question)) return []
  const text = <Spoken>{words.piece({ word: preferNot })}</Spoken>
  return [{ value: preferNot, text, apart: true }]
}

/** The same as a box of its own, below controls that have no options. */
export function preferNotBox({ question, anchor, words, values }: QuestionProps) {
  const { id } = question
  return preferNotOptions(question, words).map((option) => (
    <Choice
      key={id}
      type="checkbox"
      id={`${anchor}-${preferNot}`}
      name={id}
      option={{ ...option, apart: false }}
      chosen={chosenIn(values, id).includes(preferNot)}
    />
  ))
}

/** The box below a single control, said to belong to the question. */
export function preferNotBeneath(props: QuestionProps) {
  if (!offersPreferNot(props.question)) return undefined
  return (
    <div className="prefer-not" role="group" aria-labelledby={`${props.anchor}-label`}>
      {preferNotBox(props)}
    </div>
  )
}
