import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { Pagination } from '#app/ui/pagination'
import { Select } from '#app/ui/select'

import { TakenTable } from './taken-table'
import type { TakenView } from './taken-view'

export interface DownloadsPageProps {
  rows: TakenView[]
  titles: Record<string, string>
  /** Everybody who ever took a file, and whose files are shown. */
  takers: string[]
  who: string | undefined
  page: number
  pages: number
  count: number
}

/** Who took which findings away. */
export function DownloadsPage(props: DownloadsPageProps) {
  const { rows, titles, takers, who, page, pages, count } = props
  const { t } = useWords('packs')
  const { t: frame } = useWords('frame')
  const to = (wanted: number) => paths.downloads({ who, page: String(wanted) })
  return (
    <>
      <Heading level={1}>{frame('title.downloads')}</Heading>
      <p className="lead">{t('downloads.lead')}</p>
      {takers.length === 0 ? (
        <EmptyState title={t('downloads.empty')}>{t('downloads.emptyText')}</EmptyState>
      ) : (
        <>
          {takers.length > 1 && <Whose takers={takers} who={who} />}
          <p>{t('downloads.count', { count })}</p>
          <TakenTable caption={t('downloads.list')} rows={rows} titles={titles} ofAll />
          <Pagination label={t('downloads.pages')} current={page} total={pages} to={to} />
        </>
      )}
    </>
  )
}

function Whose({ takers, who }: Pick<DownloadsPageProps, 'takers' | 'who'>) {
  const { t } = useWords('packs')
  const options = takers.map((name) => ({ value: name, text: name }))
  return (
    <form method="get" action={paths.downloads()}>
      <Select
        name="who"
        label={t('downloads.who')}
        hint={t('downloads.whoHint')}
        options={options}
        {...(who !== undefined && { value: who })}
      />
      <Button kind="secondary">{t('downloads.show')}</Button>
    </form>
  )
}
