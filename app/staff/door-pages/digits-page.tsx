import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

import { useDoorProblems, type DoorProblem } from './door-problem'
import { Troubles } from './troubles'

/** The second step; a recovery code may be typed in the same place. */
export function DigitsPage({ problems }: { problems: DoorProblem[] }) {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  const { told, wait, textOf } = useDoorProblems(problems)
  return (
    <>
      <Troubles told={told} wait={wait} />
      <Heading level={1}>{frame('title.signInDigits')}</Heading>
      <p className="lead">{t('digits.lead')}</p>
      <form method="post">
        <TextInput
          name="digits"
          label={t('digits.label')}
          hint={t('digits.hint')}
          error={textOf('digits')}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
        />
        <Button>{t('digits.go')}</Button>
      </form>
      <p className="quiet">{t('digits.lost')}</p>
      <p>
        <a href={paths.signOut()}>{t('digits.out')}</a>
      </p>
    </>
  )
}
