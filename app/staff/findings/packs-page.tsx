import type { ListedFindings } from '#app/findings/listed-findings'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { TakenTable } from './taken-table'
import type { TakenView } from './taken-view'

export interface PacksPageProps {
  listed: ListedFindings[]
  /** What the reader has taken lately. */
  taken: TakenView[]
  titles: Record<string, string>
  /** The last day on which the reader sees anything, and what they are limited to. */
  lastDay: string | undefined
  limits: { isBySurvey: boolean; countries: string[] }
  /** They may see who takes what. */
  seesDownloads: boolean
}

/** All findings that somebody may take away. */
export function PacksPage(props: PacksPageProps) {
  const { listed, taken, titles, lastDay, limits, seesDownloads } = props
  const { t } = useWords('packs')
  const { t: frame } = useWords('frame')
  return (
    <>
      <Heading level={1}>{frame('title.packs')}</Heading>
      <p className="lead">{t('list.lead')}</p>
      <Limits {...{ lastDay, limits }} />
      {listed.length === 0 ? (
        <EmptyState title={t('list.empty')}>
          {t(limits.isBySurvey ? 'list.emptyLimited' : 'list.emptyText')}
        </EmptyState>
      ) : (
        <ul className="plain-list pack-list">
          {listed.map((each) => (
            <Listed key={each.slug} {...each} />
          ))}
        </ul>
      )}
      {taken.length > 0 && (
        <>
          <Heading level={2}>{t('taken.title')}</Heading>
          <TakenTable caption={t('taken.list')} rows={taken} titles={titles} />
        </>
      )}
      {seesDownloads && (
        <p>
          <a href={paths.downloads()}>{frame('title.downloads')}</a>
        </p>
      )}
    </>
  )
}

function Limits({ lastDay, limits }: Pick<PacksPageProps, 'lastDay' | 'limits'>) {
  const { t } = useWords('packs')
  const { isBySurvey, countries } = limits
  const lines = [
    lastDay !== undefined && t('limits.until', { day: lastDay }),
    isBySurvey && t('limits.surveys'),
    countries.length > 0 && t('limits.countries', { names: countries }),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <Notice title={t('limits.title')}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}

function Listed({ slug, title, spoken, from, acceptedOn }: ListedFindings) {
  const { t } = useWords('packs')
  return (
    <li>
      <p>
        <a href={paths.packsOf(slug)} lang={spoken}>
          {title}
        </a>
      </p>
      <p className="quiet">{from}</p>
      <p className="quiet">{t('list.released', { day: acceptedOn })}</p>
    </li>
  )
}
