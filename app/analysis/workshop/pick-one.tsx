import { Field } from '#app/ui/field'

interface PickOneProps {
  id: string
  label: string
  /** What stands for none of them, where that may be. */
  blank?: string
  options: { value: string; text: string }[]
  pick: (value: string) => void
  value?: string
}

/** One of many, which changes the page at once and is sent nowhere. */
export function PickOne({ id, label, blank, options, pick, value }: PickOneProps) {
  return (
    <Field id={id} label={label}>
      {(attributes) => (
        <select
          {...attributes}
          className="control"
          autoComplete="off"
          value={value}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        >
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
