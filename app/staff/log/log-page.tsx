import { formatDate, formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Pagination } from '#app/ui/pagination'
import { Table, type Row } from '#app/ui/table'

import { useDeedName } from './deed-name'
import { Facts } from './facts'

export interface ShownEntry {
  number: number
  on_day: string
  who: string
  what: string
  subject: string
  facts: string
  hash: string
}

interface LogPageProps {
  entries: ShownEntry[]
  page: number
  pages: number
  count: number
  /** Of the consultations that the entries tell of, by slug. */
  titles: Record<string, string>
  /** For whom previews are, by the id of their link. */
  links: Record<string, string>
  /** The first entry at which the chain does not hold. */
  broken: number | undefined
}

export function LogPage({ entries, titles, links, page, pages, count, broken }: LogPageProps) {
  const { t } = useWords('log')
  const { t: frame } = useWords('frame')
  return (
    <>
      <Heading level={1}>{frame('title.log')}</Heading>
      <p className="lead">{t('lead')}</p>
      {count === 0 && <EmptyState title={t('empty')}>{t('lead')}</EmptyState>}
      {count > 0 && <Chain {...{ count, broken }} />}
      {count > 0 && <Entries {...{ entries, titles, links }} />}
      <Pagination label={t('pages')} current={page} total={pages} to={(to) => paths.log(to)} />
      {count > 0 && (
        <p>
          <a href={paths.logFile()}>{t('file')}</a>
        </p>
      )}
    </>
  )
}

function Chain({ count, broken }: { count: number; broken: number | undefined }) {
  const { t } = useWords('log')
  if (broken === undefined) {
    return (
      <Notice kind="success" title={t('holdsTitle')}>
        {t('holds', { count })}
      </Notice>
    )
  }
  return (
    <Notice kind="error" title={t('brokenTitle')}>
      {t('broken', { number: broken })}
    </Notice>
  )
}

/** Few columns, so that all of an entry is seen on a small screen too; on a phone they stand below each other. */
function Entries({ entries, ...named }: Pick<LogPageProps, 'entries' | 'titles' | 'links'>) {
  const { t } = useWords('log')
  const rows = entries.map((entry): Row => {
    const cells = [
      <Place key="place" {...entry} />,
      <Deed key="deed" {...entry} />,
      <About key="about" entry={entry} {...named} />,
    ]
    return { key: String(entry.number), cells }
  })
  const columns = [
    { key: 'number', text: t('number') },
    { key: 'what', text: t('what') },
    { key: 'facts', text: t('facts') },
  ]
  return (
    <div className="log-entries">
      <Table stacks caption={t('list')} columns={columns} rows={rows} />
    </div>
  )
}

function Place({ number, on_day: day }: ShownEntry) {
  const { lang } = useWords('log')
  return (
    <>
      {formatNumber(lang, number)} <small>{formatDate(lang, day)}</small>
    </>
  )
}

function Deed({ what, who }: ShownEntry) {
  const { t } = useWords('log')
  const nameOf = useDeedName()
  return (
    <>
      {nameOf(what)}
      <small>{who === 'command line' ? t('commandLine') : who}</small>
    </>
  )
}

type AboutProps = { entry: ShownEntry } & Pick<LogPageProps, 'titles' | 'links'>

function About({ entry, titles, links }: AboutProps) {
  const { t } = useWords('log')
  const { subject, facts, hash } = entry
  const whole = subjects.find((known) => known === subject)
  return (
    <>
      <p>{whole ? t(`subjects.${whole}`) : (titles[subject] ?? subject)}</p>
      <Facts {...{ facts, titles, links }} />
      <small title={hash}>{t('fact', { name: t('hash'), value: hash.slice(0, 12) })}</small>
    </>
  )
}

const subjects = ['members', 'network'] as const
