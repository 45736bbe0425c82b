import type { ReactNode } from 'react'

import { OptionalMark, type FieldWords } from './field'
import { describedBy, FieldNotes } from './field-notes'

interface FieldGroupProps extends FieldWords {
  id: string
  /** One answer of several is a radiogroup, which alone may be called invalid as a whole. */
  role?: 'radiogroup'
  children: ReactNode
}

/** The frame of every question that is answered with several controls. */
export function FieldGroup(props: FieldGroupProps) {
  const { id, label, optional, beneath, role, children, ...notes } = props
  return (
    <fieldset
      className={notes.error ? 'field field-wrong' : 'field'}
      role={role}
      aria-describedby={describedBy(id, notes)}
      aria-invalid={role && notes.error ? true : undefined}
    >
      <legend className="field-label">
        {label}
        {optional && <OptionalMark />}
      </legend>
      <FieldNotes id={id} {...notes} />
      {children}
      {beneath}
    </fieldset>
  )
}
