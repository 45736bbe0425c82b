import { useWords } from '#app/i18n/use-words'
import type { Role } from '#app/operations/rights'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

import { useDoorProblems, type DoorProblem } from './door-problem'
import { LanguageRadios } from './language-radios'
import { PasswordFields } from './password-fields'
import { RolesList } from './roles-list'
import { Troubles } from './troubles'

interface InvitationPageProps {
  name: string
  by: string
  roles: Role[]
  /** For somebody who has an account and cannot get in. */
  back: boolean
  chosen: string | undefined
  problems: DoorProblem[]
}

export function InvitationPage(props: InvitationPageProps) {
  const { name, by, roles, back, chosen, problems } = props
  const { t, lang } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  const { told, wait, textOf } = useDoorProblems(problems)
  return (
    <>
      <Troubles told={told} wait={wait} />
      <Heading level={1}>{frame('title.invitation')}</Heading>
      <p className="lead">{t(back ? 'invitation.back' : 'invitation.by', { by })}</p>
      {back ? <p>{t('invitation.backText')}</p> : <YourRoles roles={roles} />}
      <form method="post" noValidate>
        {!back && <LanguageRadios value={chosen ?? lang} />}
        <TextInput
          name="name"
          label={t('invitation.name')}
          hint={t('invitation.nameHint')}
          value={name}
          autoComplete="username"
          readOnly
        />
        <PasswordFields label={t('password.label')} again={t('password.again')} textOf={textOf} />
        <Button>{t(back ? 'invitation.goBack' : 'invitation.go')}</Button>
      </form>
    </>
  )
}

function YourRoles({ roles }: { roles: Role[] }) {
  const { t } = useWords('sign-in')
  return (
    <>
      <Heading level={2}>{t('invitation.roles')}</Heading>
      <RolesList roles={roles} />
    </>
  )
}
