import type { ReactNode } from 'react'

export interface ChoiceOption {
  value: string
  text: ReactNode
  hint?: ReactNode
  /** Stands off from the others, as "I prefer not to say" does. */
  apart?: boolean
  /** What belongs to this option, such as the text field of "another". */
  beneath?: ReactNode
}

interface ChoiceProps {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: ChoiceOption
  chosen: boolean
  disabled?: boolean
  invalid?: boolean
}

/** One option: the whole row is the target. */
export function Choice({ type, id, name, option, chosen, disabled, invalid }: ChoiceProps) {
  const note = option.hint ? `${id}-note` : undefined
  return (
    <div className={option.apart ? 'choice choice-apart' : 'choice'}>
      <input
        className={`choice-input choice-${type}`}
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={chosen}
        disabled={disabled}
        aria-describedby={note}
        aria-invalid={invalid || undefined}
      />
      <label className="choice-label" htmlFor={id}>
        {option.text}
      </label>
      {note && (
        <p className="choice-note" id={note}>
          {option.hint}
        </p>
      )}
      {option.beneath && <div className="choice-beneath">{option.beneath}</div>}
    </div>
  )
}
