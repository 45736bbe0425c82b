import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Pagination } from '#app/ui/pagination'
import { Table, type Row } from '#app/ui/table'
import { Tag } from '#app/ui/tag'

import type { ListedRequest } from './listed-request'

interface RequestsPageProps {
  waiting: ListedRequest[]
  decided: ListedRequest[]
  page: number
  pages: number
  /** Whether a second person is wanted at all. */
  second: boolean
}

/** What waits for a second person, and what became of the rest. */
export function RequestsPage({ waiting, decided, page, pages, second }: RequestsPageProps) {
  const { t } = useWords('requests')
  const { t: frame } = useWords('frame')
  return (
    <>
      <Heading level={1}>{frame('title.requests')}</Heading>
      <p className="lead">{t('lead')}</p>
      {!second && (
        <Notice kind="warning" title={t('aloneTitle')}>
          {t('alone')}
        </Notice>
      )}
      {waiting.length === 0 && (
        <EmptyState title={t('noneWaits')}>{second && t('noneWaitsText')}</EmptyState>
      )}
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      {decided.length > 0 && <Decided decided={decided} />}
      <Pagination label={t('pages')} current={page} total={pages} to={(to) => paths.requests(to)} />
    </>
  )
}

function Waiting({ waiting }: { waiting: ListedRequest[] }) {
  const { t, lang } = useWords('requests')
  const askerOf = useAsker()
  const rows = waiting.map((request): Row => {
    const { id, kind, askedOn } = request
    const cells = [
      <RequestLink key="link" request={request} />,
      ...[t(`kinds.${kind}`), askerOf(request), formatDate(lang, askedOn)],
    ]
    return { key: id, cells }
  })
  const columns = [
    { key: 'about', text: t('about') },
    { key: 'kind', text: t('kind') },
    { key: 'asker', text: t('asker') },
    { key: 'on', text: t('askedOn'), unbroken: true },
  ]
  return <Table caption={t('waiting')} columns={columns} rows={rows} stacks />
}

function Decided({ decided }: { decided: ListedRequest[] }) {
  const { t, lang } = useWords('requests')
  const askerOf = useAsker()
  const rows = decided.map((request): Row => {
    const { id, kind, state, decider, decidedOn, askedOn } = request
    const cells = [
      <RequestLink key="link" request={request} />,
      t(`kinds.${kind}`),
      <StateTag key="state" state={state} />,
      ...[askerOf(request), decider ?? t('commandLine'), formatDate(lang, decidedOn ?? askedOn)],
    ]
    return { key: id, cells }
  })
  const columns = [
    { key: 'about', text: t('about') },
    { key: 'kind', text: t('kind') },
    { key: 'state', text: t('state') },
    { key: 'asker', text: t('asker') },
    { key: 'decider', text: t('decider') },
    { key: 'on', text: t('decidedOn'), unbroken: true },
  ]
  return <Table caption={t('decided')} columns={columns} rows={rows} stacks />
}

function RequestLink({ request: { id, title } }: { request: ListedRequest }) {
  return <a href={paths.request(id)}>{title}</a>
}

const kinds = {
  waiting: 'waiting',
  approved: 'good',
  declined: 'neutral',
  'taken back': 'neutral',
} as const

export function StateTag({ state }: Pick<ListedRequest, 'state'>) {
  const { t } = useWords('requests')
  return <Tag kind={kinds[state]}>{t(`states.${state}`)}</Tag>
}

/** Who asked; the command line has no name. */
function useAsker() {
  const { t } = useWords('requests')
  return ({ asker }: Pick<ListedRequest, 'asker'>) => asker ?? t('commandLine')
}
