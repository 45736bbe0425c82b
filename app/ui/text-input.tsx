import type { ComponentPropsWithoutRef } from 'react'

import { Field, type FieldWords } from './field'

type InputAttributes = Pick<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'spellCheck' | 'disabled' | 'min' | 'max'
>

interface TextInputProps extends FieldWords, InputAttributes {
  name: string
  id?: string
  value?: string
  unit?: string
  short?: boolean
}

/** One line of text, or a number with its unit. Browsers are asked to remember nothing. */
export function TextInput(props: TextInputProps) {
  const { name, id = name, label, hint, error, optional, value, unit, short, ...rest } = props
  return (
    <Field {...{ id, label, hint, error, optional }} also={unit !== undefined && `${id}-unit`}>
      {(control) => (
        <span className="text-input">
          <input
            type="text"
            autoComplete="off"
            {...rest}
            {...control}
            className={short ? 'control control-short' : 'control'}
            name={name}
            defaultValue={value}
          />
          {unit !== undefined && <span id={`${id}-unit`}>{unit}</span>}
        </span>
      )}
    </Field>
  )
}
