import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Table, type Row } from '#app/ui/table'

import type { CodesView } from './codes-view'
import { usePlaceNames } from './place-names'

type BatchTableProps = Pick<CodesView, 'slug' | 'batches' | 'least'> & { mayAdd: boolean }

/** The batches there are; how many of a batch were used, in steps and of large ones only. */
export function BatchTable({ slug, batches, least, mayAdd }: BatchTableProps) {
  const { t, lang: reader } = useWords('codes')
  const { both } = usePlaceNames()
  const used = (spent: number | undefined) => {
    if (spent === undefined) return t('spentHidden', { least })
    return spent === 0 ? t('spentFew') : t('spentFrom', { number: spent })
  }
  const rows = batches.map(({ name, region, lang, issued, spent }): Row => {
    const place = both(region, lang)
    const batch = (
      <>
        {name}
        {place !== '' && place !== name && <span className="batch-place">{place}</span>}
        {mayAdd && <More slug={slug} batch={name} />}
      </>
    )
    return { key: name, cells: [batch, formatNumber(reader, issued), used(spent)] }
  })
  const columns = [
    { key: 'batch', text: t('batch') },
    { key: 'issued', text: t('issued'), numeric: true },
    { key: 'spent', text: t('spent') },
  ]
  return <Table stacks caption={t('batches')} columns={columns} rows={rows} />
}

function More({ slug, batch }: { slug: string; batch: string }) {
  const { t } = useWords('codes')
  return (
    <span className="batch-place">
      <a href={paths.codesOf(slug, { batch })} aria-label={t('moreFor', { batch })}>
        {t('more')}
      </a>
    </span>
  )
}
