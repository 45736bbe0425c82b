import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

import { useDoorProblems, type DoorProblem } from './door-problem'
import { PasswordFields } from './password-fields'
import { Troubles } from './troubles'

export function PasswordPage({ name, problems }: { name: string; problems: DoorProblem[] }) {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  const { told, wait, textOf } = useDoorProblems(problems)
  return (
    <>
      <Troubles told={told} wait={wait} />
      <Heading level={1}>{frame('title.staffPassword')}</Heading>
      <p className="lead">{t('change.lead')}</p>
      <form method="post" noValidate>
        {/* So that a browser that keeps passwords knows whose it is. */}
        <input type="text" name="username" value={name} autoComplete="username" readOnly hidden />
        <TextInput
          name="present"
          type="password"
          label={t('change.present')}
          error={textOf('present')}
          autoComplete="current-password"
        />
        <PasswordFields label={t('change.label')} again={t('change.again')} textOf={textOf} />
        <Button>{t('change.go')}</Button>
      </form>
      <p>
        <a href={paths.account()}>{t('account.back')}</a>
      </p>
    </>
  )
}
