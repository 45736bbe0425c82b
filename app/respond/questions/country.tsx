import { wordsFor } from '#app/i18n/words-for'
import { Select } from '#app/ui/select'
import { countryGroups } from '#surveys/countries/country-names'
import { preferNot } from '#surveys/definition/answer'
import { offersPreferNot } from '#surveys/definition/question'

import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { onlyChosenIn } from './values'

export function CountryQuestion(props: QuestionProps<QuestionOf<'country'>>) {
  const { question, words, values } = props
  const groups = countryGroups(wordsFor(words.lang)).map(({ region, countries }) => ({
    text: words.piece({ word: region }),
    region,
    options: countries.map(({ code, name }) => ({ value: code, text: name })),
  }))
  const refusal = { value: preferNot, text: words.piece({ word: preferNot }) }
  return (
    <Select
      named
      id={props.anchor}
      name={question.id}
      value={onlyChosenIn(values, question.id)}
      options={offersPreferNot(question) ? [...groups, refusal] : groups}
      {...fieldWords(props)}
    />
  )
}
