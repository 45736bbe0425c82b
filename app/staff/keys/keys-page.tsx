import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { words } from '#app/i18n/words/en'
import type { KeyOwner, ListedKey, ListedWaitingKey } from '#app/operations/keys/list-keys'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'
import { Table, type Row } from '#app/ui/table'
import { Tag } from '#app/ui/tag'

import { FileCare } from './file-care'
import { Fingerprint } from './fingerprint'
import { idOf } from './holder-id'
import { SecondHolder } from './second-holder'
import { WaitingKeys } from './waiting-keys'

export type KeyDone = keyof (typeof words)['key-holders']['done']

interface KeysPageProps {
  keys: ListedKey[]
  waiting: ListedWaitingKey[]
  /** The fingerprints of keys that somebody asked to have removed. */
  leaving: string[]
  /** The account of the reader. */
  reader: string
  mayInvite: boolean
  done: KeyDone | undefined
}

/** Everybody who can open answers, and everybody who is to be let in. */
export function KeysPage({ keys, waiting, leaving, reader, mayInvite, done }: KeysPageProps) {
  const { t } = useWords('key-holders')
  const { t: frame } = useWords('frame')
  const own = keys.find(({ owner }) => owner?.id === reader)
  const waits = waiting.some(({ person }) => person === reader)
  return (
    <>
      {done && <Notice kind="success" title={t(`done.${done}`)} />}
      <Heading level={1}>{frame('title.keyHolders')}</Heading>
      <p className="lead">{t('list.lead')}</p>
      {keys.length === 1 && !waits && <SecondHolder mayInvite={mayInvite} />}
      <WaitingKeys waiting={waiting} reader={reader} />
      {keys.length === 0 && <Nobody />}
      {keys.length > 0 && <Keys keys={keys} leaving={leaving} />}
      {keys.length > 0 && <OwnKey own={own?.fingerprint} waits={waits} />}
      <FileCare />
    </>
  )
}

function Nobody() {
  const { t } = useWords('key-holders')
  const action = <LinkButton to={paths.newKey()}>{t('new.make')}</LinkButton>
  return (
    <EmptyState title={t('list.none')} action={action}>
      {t('list.noneText')}
    </EmptyState>
  )
}

/** What the reader does about their own key. */
function OwnKey({ own, waits }: { own: string | undefined; waits: boolean }) {
  const { t } = useWords('key-holders')
  if (own === undefined && !waits)
    return <LinkButton to={paths.newKey()}>{t('new.make')}</LinkButton>
  return (
    <>
      {own !== undefined && (
        <LinkButton to={paths.keyHolder(idOf(own))} kind="secondary">
          {t('holder.tryTitle')}
        </LinkButton>
      )}
      <p>
        <a href={paths.newKey()}>{t('list.another')}</a>
      </p>
    </>
  )
}

function HolderLink(props: Pick<ListedKey, 'fingerprint' | 'name'> & { leaves: boolean }) {
  const { fingerprint, name, leaves } = props
  const { t } = useWords('key-holders')
  return (
    <>
      <a href={paths.keyHolder(idOf(fingerprint))} aria-label={t('list.lookAt', { name })}>
        {name}
      </a>
      {leaves && (
        <>
          {' '}
          <Tag kind="waiting">{t('list.leaves')}</Tag>
        </>
      )}
    </>
  )
}

function Keys({ keys, leaving }: Pick<KeysPageProps, 'keys' | 'leaving'>) {
  const { t, lang } = useWords('key-holders')
  const told = ({ name, ended, withoutRole }: KeyOwner) => {
    if (ended) return t('list.ended', { name })
    return withoutRole ? t('list.withoutRole', { name }) : name
  }
  const rows = keys.map(({ fingerprint, name, addedOn, owner }): Row => {
    return {
      key: fingerprint,
      cells: [
        <HolderLink key="name" {...{ fingerprint, name, leaves: leaving.includes(fingerprint) }} />,
        <Fingerprint key="fingerprint">{fingerprint}</Fingerprint>,
        formatDate(lang, addedOn),
        owner ? told(owner) : t('list.byCommand'),
      ],
    }
  })
  const columns = [
    { key: 'name', text: t('list.name') },
    { key: 'fingerprint', text: t('fingerprint') },
    { key: 'since', text: t('list.since'), unbroken: true },
    { key: 'account', text: t('list.account') },
  ]
  return <Table stacks caption={t('list.caption')} columns={columns} rows={rows} />
}
