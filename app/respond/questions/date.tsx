import { useWords } from '#app/i18n/use-words'
import { FieldGroup } from '#app/ui/field-group'
import { Select } from '#app/ui/select'
import { Spoken } from '#app/i18n/spoken'
import { TextInput } from '#app/ui/text-input'
import { readDigits } from '#surveys/definition/question-types/read-number'

import { preferNotBeneath, preferNotBox } from './prefer-not'
import { fieldWords, type QuestionOf, type QuestionProps } from './question-props'
import { onlyChosenIn, typedIn } from './values'

type DateProps = QuestionProps<QuestionOf<'date'>>

export function DateQuestion(props: DateProps) {
  return props.question.precision === 'year' ? <Year {...props} /> : <MonthAndYear {...props} />
}

function Year(props: DateProps) {
  const { id } = props.question
  return (
    <TextInput
      name={`${id}.year`}
      id={props.anchor}
      value={typedIn(props.values, props.question, `${id}.year`)}
      inputMode="numeric"
      short
      beneath={preferNotBeneath(props)}
      {...fieldWords(props)}
    />
  )
}

function MonthAndYear(props: DateProps) {
  const { t } = useWords('answers')
  const { question, anchor, values, words } = props
  const { id } = question
  const around = fieldWords(props)
  const invalid = around.error !== undefined
  return (
    <FieldGroup id={anchor} {...around} beneath={preferNotBox(props)}>
      <div className="date-parts">
        <Select
          name={`${id}.month`}
          id={anchor}
          label={<Spoken>{t('month')}</Spoken>}
          value={plainMonth(onlyChosenIn(values, `${id}.month`))}
          options={monthsIn(words.lang)}
          invalid={invalid}
        />
        <TextInput
          name={`${id}.year`}
          id={`${anchor}.year`}
          label={<Spoken>{t('year')}</Spoken>}
          value={typedIn(values, question, `${id}.year`)}
          inputMode="numeric"
          short
          invalid={invalid}
        />
      </div>
    </FieldGroup>
  )
}

/** `3` for `03`. */
function plainMonth(typed = ''): string {
  return String(readDigits(typed) ?? '')
}

function monthsIn(lang: string) {
  const name = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, n) => ({
    value: String(n + 1),
    text: name.format(new Date(Date.UTC(2000, n))),
  }))
}
