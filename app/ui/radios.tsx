import { Choice, type ChoiceOption } from './choice'
import type { FieldWords } from './field'
import { FieldGroup } from './field-group'

interface RadiosProps extends FieldWords {
  name: string
  id?: string
  value?: string
  options: readonly ChoiceOption[]
  disabled?: boolean
}

/** One of several. The first option has the id of the field, so that an error summary leads to it. */
export function Radios({ name, id = name, value, options, disabled, ...words }: RadiosProps) {
  return (
    <FieldGroup id={id} role="radiogroup" {...words}>
      {options.map((option, place) => (
        <Choice
          key={option.value}
          type="radio"
          id={place === 0 ? id : `${id}-${place + 1}`}
          name={name}
          option={option}
          chosen={option.value === value}
          disabled={disabled}
        />
      ))}
    </FieldGroup>
  )
}
