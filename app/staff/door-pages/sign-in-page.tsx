import { useWords } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

import { useDoorProblems, type DoorProblem } from './door-problem'
import { Troubles } from './troubles'

interface SignInPageProps {
  name: string
  problems: DoorProblem[]
}

/** What was wrong is not told apart: which names there are is nobody’s business. */
export function SignInPage({ name, problems }: SignInPageProps) {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  const { told, wait } = useDoorProblems(problems)
  const invalid = told.length > 0
  return (
    <>
      <Troubles told={told} wait={wait} title={t('signIn.failed')} />
      <Heading level={1}>{frame('title.signIn')}</Heading>
      <p className="lead">{t('signIn.lead')}</p>
      <form method="post">
        <TextInput
          name="name"
          label={t('signIn.name')}
          hint={t('signIn.nameHint')}
          value={name}
          invalid={invalid}
          autoComplete="username"
        />
        <TextInput
          name="password"
          type="password"
          label={t('signIn.password')}
          invalid={invalid}
          autoComplete="current-password"
        />
        <Button>{t('signIn.go')}</Button>
      </form>
      <p className="quiet">{t('signIn.help')}</p>
      <p className="quiet">{t('signIn.respondent')}</p>
    </>
  )
}
