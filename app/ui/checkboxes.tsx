import { Choice, type ChoiceOption } from './choice'
import type { FieldWords } from './field'
import { FieldGroup } from './field-group'

interface CheckboxesProps extends FieldWords {
  name: string
  id?: string
  values?: readonly string[]
  options: readonly ChoiceOption[]
  disabled?: boolean
}

/** Any number of several. The first option has the id of the field, so that an error summary leads to it. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, id = name, values = [], options, disabled, ...words } = props
  return (
    <FieldGroup id={id} {...words}>
      {options.map((option, place) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={place === 0 ? id : `${id}-${place + 1}`}
          name={name}
          option={option}
          chosen={values.includes(option.value)}
          disabled={disabled}
          invalid={Boolean(words.error)}
        />
      ))}
    </FieldGroup>
  )
}
