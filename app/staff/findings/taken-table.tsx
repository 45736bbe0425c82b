import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { Table, type Row } from '#app/ui/table'

import type { TakenView } from './taken-view'

interface TakenTableProps {
  caption: string
  rows: TakenView[]
  /** What consultations are called, by slug. */
  titles: Record<string, string>
  /** Also by whom, where the list is of everybody. */
  ofAll?: boolean
}

/** Which files were taken away, the newest first. */
export function TakenTable({ caption, rows, titles, ofAll = false }: TakenTableProps) {
  const { t, lang } = useWords('packs')
  const asRow = ({ number, day, who, slug, format, lang: spoken, place }: TakenView): Row => ({
    key: String(number),
    cells: [
      formatDate(lang, day),
      ...(ofAll ? [who] : []),
      titles[slug] ?? slug,
      t(`format.${format}`),
      format === 'json' ? t('taken.allLanguages') : spoken,
      place ?? t('taken.everybody'),
    ],
  })
  const columns = [
    { key: 'day', text: t('taken.day'), unbroken: true },
    ...(ofAll ? [{ key: 'who', text: t('taken.who') }] : []),
    { key: 'survey', text: t('taken.survey') },
    { key: 'file', text: t('taken.file') },
    { key: 'lang', text: t('pack.language') },
    { key: 'place', text: t('taken.place') },
  ]
  return <Table caption={caption} columns={columns} rows={rows.map(asRow)} />
}
