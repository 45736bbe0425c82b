import { useWords } from '#app/i18n/use-words'

import { Section } from '../info/section'
import type { Kept } from './kept-of'

export function WhoSees({ holders }: { holders: number }) {
  const { t } = useWords('privacy')
  const lines =
    holders === 0
      ? [t('see.nobody')]
      : [t('see.holders', { count: holders }), t('see.after'), t('see.names')]
  return <Section title={t('see.title')} lines={lines} />
}

export function HowLong({ kept }: { kept: Kept }) {
  const { t } = useWords('privacy')
  const { withdrawUntil, deletedAfter } = kept
  return (
    <>
      <Section
        title={t('withdraw.title')}
        lines={[t('withdraw.how', { day: withdrawUntil }), t('withdraw.early'), t('withdraw.lost')]}
      />
      <Section
        title={t('delete.title')}
        lines={[
          t('delete.when', { day: deletedAfter }),
          t('delete.later'),
          t('delete.copies'),
          t('delete.stays'),
        ]}
      />
    </>
  )
}
