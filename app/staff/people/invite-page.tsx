import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { TextInput } from '#app/ui/text-input'

import { BackLink } from '../back-link'
import { FormMark } from '../form-mark'
import { PersonFields, type PersonFieldsProps } from './person-fields'
import { useProblemSummary, useProblemTexts } from './person-problem'

interface InvitePageProps extends PersonFieldsProps {
  mark: string
  already: boolean
}

export function InvitePage({ mark, already, ...fields }: InvitePageProps) {
  const { typed, problems } = fields
  const { t } = useWords('people')
  const textOf = useProblemTexts(problems)
  return (
    <>
      <ErrorSummary problems={useProblemSummary(problems)} />
      {already && <Notice kind="warning">{t('done')}</Notice>}
      <Heading level={1}>{t('inviteTitle')}</Heading>
      <p className="lead">{t('inviteText')}</p>
      <form method="post" action={paths.invitations()} noValidate>
        <FormMark mark={mark} />
        <TextInput name="name" label={t('name')} value={typed.name} error={textOf('name')} />
        <PersonFields {...fields} />
        <Button>{t('invite')}</Button>
      </form>
      <BackLink to={paths.people()}>{t('back')}</BackLink>
    </>
  )
}
