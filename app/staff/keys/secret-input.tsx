import type { ReactNode } from 'react'

import { Field } from '#app/ui/field'

interface SecretInputProps {
  id: string
  /** By which our script finds it. */
  mark: 'passphrase' | 'again'
  label: ReactNode
  hint?: ReactNode
  beneath?: ReactNode
  fresh?: boolean
}

/** A passphrase. The field has no name, so that no browser ever sends what is typed in it. */
export function SecretInput({ id, mark, fresh = false, ...words }: SecretInputProps) {
  return (
    <Field id={id} {...words}>
      {(attributes) => (
        <input
          type="password"
          className="control"
          autoComplete={fresh ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          {...attributes}
          {...{ [`data-${mark}`]: '' }}
        />
      )}
    </Field>
  )
}
