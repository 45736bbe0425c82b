import type { ChoiceOption } from '#app/ui/choice'
import { Radios } from '#app/ui/radios'
import { Spoken } from '#app/i18n/spoken'
import { regions } from '#surveys/countries/regions'
import type { Word } from '#surveys/definition/piece'
import { yesNoCodes } from '#surveys/definition/question-types/yes-no'

import { listedOptions, splitProblems } from './listed-options'
import { preferNotOptions } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { onlyChosenIn } from './values'

export function SingleQuestion(props: QuestionProps<QuestionOf<'single'>>) {
  const { own } = splitProblems(props.problems)
  return <OneChoice {...props} problems={own} options={listedOptions(props)} />
}

export function YesNoQuestion(props: QuestionProps<QuestionOf<'yes_no'>>) {
  return <OneChoice {...props} options={wordOptions(props, yesNoCodes)} />
}

/** A region that follows from a country is never asked. */
export function RegionQuestion(props: QuestionProps<QuestionOf<'region'>>) {
  if (props.question.derivedFrom !== undefined) return null
  return <OneChoice {...props} options={wordOptions(props, regions)} />
}

function wordOptions({ words }: QuestionProps, codes: readonly Word[]): ChoiceOption[] {
  return codes.map((code) => ({
    value: code,
    text: <Spoken>{words.piece({ word: code })}</Spoken>,
  }))
}

function OneChoice({ options, ...props }: QuestionProps & { options: ChoiceOption[] }) {
  const { question, anchor, words, values } = props
  return (
    <Radios
      id={anchor}
      name={question.id}
      value={onlyChosenIn(values, question.id)}
      options={[...options, ...preferNotOptions(question, words)]}
      {...fieldWords(props)}
    />
  )
}
