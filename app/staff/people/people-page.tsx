import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'
import { Table, type Row } from '#app/ui/table'
import { countryName } from '#surveys/countries/country-names'

import type { Limits } from './limits'
import { useRoleNames } from './role-names'

export interface ListedPerson {
  id: string
  name: string
  roles: Role[]
  scope: Limits
  hasFactor: boolean
  since: string
}

export interface ListedInvitation {
  id: string
  name: string
  roles: Role[]
  expiresOn: string
  by: string
}

interface PeoplePageProps {
  people: ListedPerson[]
  invitations: ListedInvitation[]
  /** Of each consultation, by its slug. */
  titles: Record<string, string>
  done: { what: 'ended' | 'taken' | 'gone'; name: string } | undefined
}

/** Everybody who works here, and everybody who is to come. */
export function PeoplePage({ people, invitations, titles, done }: PeoplePageProps) {
  const { t } = useWords('people')
  const { t: frame } = useWords('frame')
  return (
    <>
      {done && <Done {...done} />}
      <Heading level={1}>{frame('title.people')}</Heading>
      <p className="lead">{t('lead')}</p>
      <LinkButton to={paths.invitations()}>{t('inviteTitle')}</LinkButton>
      <People people={people} titles={titles} />
      <Heading level={2}>{t('waiting')}</Heading>
      {invitations.length === 0 && <p>{t('nobodyWaiting')}</p>}
      {invitations.length > 0 && <Invitations invitations={invitations} />}
    </>
  )
}

function Done({ what, name }: { what: 'ended' | 'taken' | 'gone'; name: string }) {
  const { t } = useWords('people')
  if (what === 'gone') return <Notice kind="error">{t('problems.invitation-gone')}</Notice>
  return <Notice kind="success">{what === 'ended' ? t('ended', { name }) : t('taken')}</Notice>
}

function People({ people, titles }: Pick<PeoplePageProps, 'people' | 'titles'>) {
  const { t, lang } = useWords('people')
  const names = useRoleNames()
  const rows = people.map(({ id, name, roles, scope, hasFactor, since }): Row => {
    const surveys = scope.surveys.map((slug) => titles[slug] ?? slug)
    const limits = [...surveys, ...scope.countries.map((code) => countryName(code, lang))]
    const link = (
      <a href={paths.person(id)} aria-label={t('change', { name })}>
        {name}
      </a>
    )
    const may = (
      <>
        {names(roles)}
        {limits.length > 0 && <small>{t('limits', { what: names.list(limits) })}</small>}
      </>
    )
    const factor = t(hasFactor ? 'factorOn' : 'factorOff')
    return { key: id, cells: [link, may, factor, formatDate(lang, since)] }
  })
  const columns = [
    { key: 'name', text: t('name') },
    { key: 'role', text: t('role') },
    { key: 'factor', text: t('factor') },
    { key: 'since', text: t('since'), unbroken: true },
  ]
  return <Table stacks caption={t('list')} columns={columns} rows={rows} />
}

function Invitations({ invitations }: { invitations: ListedInvitation[] }) {
  const { t, lang } = useWords('people')
  const names = useRoleNames()
  return (
    <ul className="plain-list">
      {invitations.map(({ id, name, roles, expiresOn, by }) => (
        <li key={id}>
          <form method="post" action={paths.people()}>
            <input type="hidden" name="invitation" value={id} />
            <p>
              <b>{name}</b> · {names(roles)}
            </p>
            <p>
              {t('by')} {by} · {t('until')} {formatDate(lang, expiresOn)}
            </p>
            <Button kind="secondary" aria-label={t('takeBack', { name })}>
              {t('takeBackShort')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
