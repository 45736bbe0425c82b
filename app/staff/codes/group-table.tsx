import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { Table, type Row } from '#app/ui/table'

import type { CodesView } from './codes-view'
import { usePlaceNames } from './place-names'

/** How many letters each part of the network takes; a click fills the form in. */
export function GroupTable({ slug, groups }: Pick<CodesView, 'slug' | 'groups'>) {
  const { t, lang: reader } = useWords('codes')
  const { both } = usePlaceNames()
  const rows = groups.map(({ region, lang, members }): Row => {
    const name = both(region, lang)
    const fill = (
      <a
        href={`${paths.codesOf(slug, { region, speaks: lang })}#batch`}
        aria-label={t('fillFor', { batch: name })}
      >
        {name}
      </a>
    )
    return { key: name, cells: [fill, formatNumber(reader, members)] }
  })
  const columns = [
    { key: 'place', text: t('fill') },
    { key: 'members', text: t('members'), numeric: true },
  ]
  return (
    <>
      <Heading level={2}>{t('groupsTitle')}</Heading>
      <p>{t('groupsText')}</p>
      <Table caption={t('groups')} columns={columns} rows={rows} />
    </>
  )
}
