import { useWords } from '#app/i18n/use-words'
import { memberColumns, type MemberFields } from '#app/operations/member-row'
import { Table, type Row } from '#app/ui/table'

import { useMemberValue } from './member-value'

/** What somebody else saved meanwhile, beside what was typed. */
export function RegisterNow({ present, typed }: { present: MemberFields; typed: MemberFields }) {
  const { t } = useWords('members')
  const valueOf = useMemberValue()
  const rows = memberColumns
    .filter((field) => present[field] !== typed[field])
    .map((field): Row => {
      const [now, yours] = [present[field], typed[field]].map((value, place) => (
        <bdi key={place}>{valueOf(field, value)}</bdi>
      ))
      return { key: field, cells: [t(`fields.${field}`), now, yours] }
    })
  const columns = [
    { key: 'field', text: t('now.field') },
    { key: 'now', text: t('now.register') },
    { key: 'yours', text: t('now.yours') },
  ]
  return <Table caption={t('now.title')} columns={columns} rows={rows} />
}
