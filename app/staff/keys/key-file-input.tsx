import type { ReactNode } from 'react'

import { Field } from '#app/ui/field'

interface KeyFileInputProps {
  id: string
  label: ReactNode
  hint?: ReactNode
}

/** A key file that our script looks into. The field has no name, so that no browser ever sends the file. */
export function KeyFileInput({ id, ...words }: KeyFileInputProps) {
  return (
    <Field id={id} {...words}>
      {(attributes) => (
        <input type="file" className="control file-input" data-chosen="" {...attributes} />
      )}
    </Field>
  )
}
