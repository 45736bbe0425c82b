import { useWords } from '#app/i18n/use-words'

import { Field, type FieldWords } from './field'

export interface SelectOption {
  value: string
  text: string
}

export interface SelectGroup {
  text: string
  /** The code of the region whose countries these are, for the script to read. */
  region?: string
  options: readonly SelectOption[]
}

interface SelectProps extends FieldWords {
  name: string
  id?: string
  value?: string
  options: readonly (SelectOption | SelectGroup)[]
  disabled?: boolean
  invalid?: boolean | undefined
  /** What choosing nothing means, where it means something. */
  blank?: string
  /** Its options are words of the interface: names of countries. */
  named?: boolean
}

/** One of many, in the device's own picker; nothing is chosen beforehand. */
export function Select({
  name,
  id = name,
  value,
  options,
  disabled,
  blank,
  named = false,
  ...words
}: SelectProps) {
  const { t, spoken } = useWords('ui')
  return (
    <Field id={id} {...words}>
      {(control) => (
        <select
          {...control}
          {...(named && spoken)}
          className="control"
          name={name}
          defaultValue={value ?? ''}
          disabled={disabled}
          autoComplete="off"
        >
          <option value="" {...(blank === undefined && spoken)}>
            {blank ?? t('select')}
          </option>
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.text} label={option.text} data-region={option.region}>
                {option.options.map(asOption)}
              </optgroup>
            ) : (
              asOption(option)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function asOption({ value, text }: SelectOption) {
  return (
    <option key={value} value={value}>
      {text}
    </option>
  )
}
