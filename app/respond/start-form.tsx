import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'

import type { StartFields } from './start-fields'

interface StartFormProps {
  to: string
  fields: StartFields
  children?: ReactNode
  button: string
}

/** The form that begins answers. The extra field is for programs, which fill in whatever they find. */
export function StartForm({ to, fields, children, button }: StartFormProps) {
  const { t } = useWords('journey')
  return (
    <form id="answers" method="post" action={to} noValidate data-challenge={fields.challenge}>
      <input type="hidden" name="stamp" value={fields.stamp} />
      <input type="hidden" name="key" value={fields.key} />
      <input type="hidden" name="solution" />
      <p className="leave_empty" aria-hidden="true">
        <label htmlFor="leave_empty">{t('start.leaveEmpty')}</label>
        <input id="leave_empty" name="leave_empty" tabIndex={-1} autoComplete="off" />
      </p>
      {children}
      <Button name="go">{button}</Button>
    </form>
  )
}
