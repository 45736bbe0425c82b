import type { ComponentPropsWithoutRef } from 'react'

import { Field, type FieldWords } from './field'

type InputAttributes = Pick<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'inputMode' | 'autoComplete' | 'dir' | 'disabled' | 'readOnly' | 'placeholder' | 'list'
>

interface TextInputProps extends FieldWords, InputAttributes {
  name: string
  id?: string
  value?: string
  unit?: string | undefined
  short?: boolean
  invalid?: boolean | undefined
}

/** One line of text, or a number with its unit. Browsers remember nothing, unless a page asks for it. */
export function TextInput(props: TextInputProps) {
  const { name, id = name, label, hint, error, optional, beneath, invalid, ...control } = props
  const { value, unit, short, ...rest } = control
  return (
    <Field
      {...{ id, label, hint, error, optional, beneath, invalid }}
      also={unit !== undefined && `${id}-unit`}
    >
      {(attributes) => (
        <span className="text-input">
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            {...rest}
            {...attributes}
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
