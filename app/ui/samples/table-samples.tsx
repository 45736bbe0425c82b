import { formatDate, formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'

import { Pagination } from '../pagination'
import { Table } from '../table'
import { Tag } from '../tag'

const columns = ['name', 'state', 'opens', 'closes', 'asked', 'answers'] as const

export function TableSample() {
  const { t, lang } = useWords('style')
  const rows = Array.from({ length: 24 }, (_, place) => ({
    key: String(place),
    cells: [
      place === 3 ? t('long') : t('table.row', { number: place + 1 }),
      <Tag key="state" kind={place % 3 ? 'neutral' : 'active'}>
        {t(place % 3 ? 'tag.neutral' : 'tag.active')}
      </Tag>,
      formatDate(lang, '2026-01-15'),
      formatDate(lang, '2026-03-01'),
      formatNumber(lang, 12_500 - place * 500),
      formatNumber(lang, 1_250 - place * 50),
    ],
  }))
  return (
    <Table
      caption={t('table.caption')}
      columns={columns.map((key, place) => ({
        key,
        text: t(`table.${key}`),
        numeric: place > 3,
        unbroken: place > 0,
      }))}
      rows={rows}
    />
  )
}

export function PaginationSample() {
  const { t } = useWords('style')
  return (
    <>
      <Pagination label={t('pages.few')} current={1} total={3} to={toPage} />
      <Pagination label={t('pages.many')} current={12} total={40} to={toPage} />
    </>
  )
}

const toPage = (page: number) => `?page=${page}#tables`
