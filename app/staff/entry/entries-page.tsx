import { useWords } from '#app/i18n/use-words'
import { fewestAfterBundle } from '#app/operations/fewest-after-bundle'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import { Table } from '#app/ui/table'
import type { EnteredMode } from '#surveys/definition/modes'

interface EntriesPageProps {
  entries: { slug: string; title: string; modes: EnteredMode[]; isLate: boolean }[]
}

/** Every consultation to which answers from paper and talks are entered now. */
export function EntriesPage({ entries }: EntriesPageProps) {
  const { t } = useWords('entry')
  const { t: frame } = useWords('frame')
  const columns = [
    { key: 'title', text: t('list.title') },
    { key: 'modes', text: t('list.modes') },
  ]
  const rows = entries.map(({ slug, title, modes, isLate }) => ({
    key: slug,
    cells: [
      <a key={slug} href={paths.entryOf(slug)}>
        {title}
      </a>,
      [
        ...modes.map((mode) => t(`mode.${mode}`)),
        ...(isLate ? [t('list.late', { least: fewestAfterBundle })] : []),
      ].join(' · '),
    ],
  }))
  return (
    <>
      <Heading level={1}>{frame('title.entry')}</Heading>
      <p className="lead">{t('lead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('list.empty')}>{t('list.emptyText')}</EmptyState>
      ) : (
        <Table caption={t('list.caption')} columns={columns} rows={rows} />
      )}
    </>
  )
}
