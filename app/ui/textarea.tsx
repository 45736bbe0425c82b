import { Counter } from './counter'
import { Field, type FieldWords } from './field'

interface TextareaProps extends FieldWords {
  name: string
  id?: string
  value?: string
  rows?: number
  /** The most characters we take. Never cut off while typing: the counter and the error say so. */
  max?: number
  disabled?: boolean
  /** The form it belongs to, where it stands outside of it. */
  form?: string
}

export function Textarea(props: TextareaProps) {
  const { name, id = name, value, rows = 5, max, disabled, form, ...words } = props
  return (
    <Field id={id} also={max !== undefined && `${id}-counter`} {...words}>
      {(control) => (
        <>
          <textarea
            {...control}
            className="control textarea"
            name={name}
            rows={rows}
            defaultValue={value}
            disabled={disabled}
            form={form}
            autoComplete="off"
            dir="auto"
            // Some browsers check spelling on their maker's machines.
            spellCheck={false}
          />
          {max !== undefined && <Counter field={id} max={max} />}
        </>
      )}
    </Field>
  )
}
