import { useWords } from '#app/i18n/use-words'
import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { LanguageRadios } from './language-radios'
import { RolesList } from './roles-list'

interface AccountPageProps {
  name: string
  roles: Role[]
  lang: string
  /** How many recovery codes are left; none where there is no second step. */
  codesLeft: number | undefined
  done: string | null
}

/** One’s own account: the one page that everybody here has. */
export function AccountPage({ name, roles, lang, codesLeft, done }: AccountPageProps) {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  return (
    <>
      {(done === 'password' || done === 'factor') && (
        <Notice kind="success">{t(`done.${done}`)}</Notice>
      )}
      <Heading level={1} caption={name}>
        {frame('title.account')}
      </Heading>
      <Heading level={2}>{t('account.roles')}</Heading>
      <RolesList roles={roles} />
      <Heading level={2}>{t('account.password')}</Heading>
      <p>{t('account.passwordText')}</p>
      <p>
        <a href={paths.staffPassword()}>{t('change.go')}</a>
      </p>
      <SecondStep codesLeft={codesLeft} />
      <form method="post" action={paths.account()} className="account-language">
        <input type="hidden" name="on" value={paths.account()} />
        <LanguageRadios value={lang} />
        <Button kind="secondary">{t('language.go')}</Button>
      </form>
    </>
  )
}

function SecondStep({ codesLeft }: Pick<AccountPageProps, 'codesLeft'>) {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  const on = codesLeft !== undefined
  return (
    <>
      <Heading level={2}>{frame('title.staffFactor')}</Heading>
      <p>{t(on ? 'account.factorOn' : 'account.factorOff')}</p>
      {on && <p>{t('factor.left', { count: codesLeft })}</p>}
      <p>
        <a href={paths.staffFactor()}>{t(on ? 'account.factorKeep' : 'account.factorBegin')}</a>
      </p>
    </>
  )
}
