import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'

import { Icon } from './icon'
import { VisuallyHidden } from './visually-hidden'

export interface Notes {
  hint?: ReactNode
  error?: string | undefined
}

/** The hint before and the error after it, as they are read out with the field. */
export function FieldNotes({ id, hint, error }: Notes & { id: string }) {
  const { t, spoken } = useWords('ui')
  return (
    <>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p {...spoken} className="field-error" id={`${id}-error`}>
          <Icon name="error" />
          <span>
            <VisuallyHidden>{t('field.error')} </VisuallyHidden>
            {error}
          </span>
        </p>
      )}
    </>
  )
}

/** The ids of whatever speaks about a field, in reading order; `undefined` when nothing does. */
export function describedBy(id: string, { hint, error }: Notes, ...more: (string | false)[]) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, ...more].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
