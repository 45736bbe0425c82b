import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import { Points } from '../info/points'
import { keptColumns, type KeptTable, lockedInside } from './kept-columns'
import type { Kept } from './kept-of'

/** Every table that answering touches, column by column, and what is locked in the envelopes. */
export function WhatIsStored({ kept }: { kept: Kept }) {
  const { t } = useWords('privacy')
  const hasTexts = kept.texts.length > 0
  return (
    <>
      <Heading level={2}>{t('stored.title')}</Heading>
      <p>{t('stored.apart')}</p>
      {kept.stored.map((table) => (
        <StoredTable key={table} table={table} kept={kept} />
      ))}
      {kept.reach && <p>{t('stored.reach')}</p>}
      <Heading level={3}>{t('stored.inside.answersTitle')}</Heading>
      <Points lines={lockedInside.answers.map((part) => t(`stored.inside.${part}`))} />
      {hasTexts && (
        <>
          <Heading level={3}>{t('stored.inside.textTitle')}</Heading>
          <Points lines={lockedInside.text.map((part) => t(`stored.inside.${part}`))} />
        </>
      )}
    </>
  )
}

function StoredTable({ table, kept }: { table: KeptTable; kept: Kept }) {
  const { t } = useWords('privacy')
  const columns = Object.values(keptColumns[table])
  const isUnsent = table === 'draft' || table === 'return_code'
  const day = isUnsent ? kept.draftsUntil : kept.deletedAfter
  return (
    <>
      <Heading level={3}>{t(`stored.table.${table}`)}</Heading>
      <Points lines={columns.map((column) => t(`stored.column.${column}`))} />
      {table === 'code_batch' && <p>{t('stored.column.batchPlace')}</p>}
      <p>{t(`stored.until.${table}`, { day })}</p>
    </>
  )
}
