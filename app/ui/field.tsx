import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'

import { describedBy, FieldNotes, type Notes } from './field-notes'

export interface FieldWords extends Notes {
  label: ReactNode
  optional?: boolean | undefined
  /** Another way to answer, below the control. */
  beneath?: ReactNode
}

export interface ControlAttributes {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps extends FieldWords {
  id: string
  /** The id of something more that speaks about the control, such as a unit or a counter. */
  also?: string | false
  /** Marked wrong by an error that stands elsewhere: with the date that it is a part of. */
  invalid?: boolean | undefined
  children: (control: ControlAttributes) => ReactNode
}

/** The frame of every single control: what it asks, how to answer, what to mend. */
export function Field(props: FieldProps) {
  const { id, label, optional, beneath, also = false, invalid, children, ...notes } = props
  return (
    <div className={notes.error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={id} id={beneath ? `${id}-label` : undefined}>
        {label}
        {optional && <OptionalMark />}
      </label>
      <FieldNotes id={id} {...notes} />
      {children({
        id,
        'aria-describedby': describedBy(id, notes, also),
        'aria-invalid': notes.error || invalid ? true : undefined,
      })}
      {beneath}
    </div>
  )
}

export function OptionalMark() {
  const { t, spoken } = useWords('ui')
  return (
    <span {...spoken} className="field-optional">
      {' '}
      {t('field.optional')}
    </span>
  )
}
