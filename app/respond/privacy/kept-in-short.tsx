import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import type { Survey } from '#surveys/definition/survey'

import { Points } from '../info/points'
import { type KeptRow, lastDay } from './kept-of'

interface KeptInShortProps {
  survey: Pick<Survey, 'code'>
  row: Pick<KeptRow, 'access' | 'closes_on' | 'closed_on'>
}

/** What somebody should know before the first question, and the way to all the rest. */
export function KeptInShort({ survey, row }: KeptInShortProps) {
  const { t, lang } = useWords('privacy')
  return (
    <>
      <ShortPoints access={row.access} withdrawUntil={lastDay(row)} />
      <p>
        <a href={paths.privacy(lang, survey.code)}>{t('short.full')}</a>
      </p>
    </>
  )
}

interface ShortPointsProps {
  access: Survey['access']
  withdrawUntil: string
}

export function ShortPoints({ access, withdrawUntil }: ShortPointsProps) {
  const { t } = useWords('privacy')
  const code = access === 'codes' ? [t('short.code')] : []
  const lines = [
    t('short.keep'),
    t('short.see'),
    t('short.not'),
    ...code,
    t('short.publish'),
    t('short.withdraw', { day: withdrawUntil }),
    t('short.history'),
  ]
  return <Points lines={lines} />
}
