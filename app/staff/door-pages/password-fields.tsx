import { useWords } from '#app/i18n/use-words'
import { fewestCharacters } from '#app/operations/people/password-rule'
import { TextInput } from '#app/ui/text-input'

interface PasswordFieldsProps {
  label: string
  again: string
  textOf: (field: string) => string | undefined
}

/** A new password, typed twice; it is never sent back to the page. */
export function PasswordFields({ label, again, textOf }: PasswordFieldsProps) {
  const { t } = useWords('sign-in')
  return (
    <>
      <TextInput
        name="password"
        type="password"
        label={label}
        hint={t('password.hint', { fewest: fewestCharacters })}
        error={textOf('password')}
        autoComplete="new-password"
      />
      <TextInput
        name="again"
        type="password"
        label={again}
        error={textOf('again')}
        autoComplete="new-password"
      />
    </>
  )
}
