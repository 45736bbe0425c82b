import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'

interface UnaskedNoticeProps {
  unasked: number[]
  /** The sheet can still be taken back and entered once more. */
  canWithdraw: boolean
}

/** That some of what was typed is not stored, and what helps. */
export function UnaskedNotice({ unasked, canWithdraw }: UnaskedNoticeProps) {
  const { t, lang } = useWords('entry')
  if (unasked.length === 0) return null
  const numbers = unasked.map((number) => formatNumber(lang, number))
  return (
    <Notice kind="warning" title={t('unasked.title', { count: unasked.length, numbers })}>
      <p>{t('unasked.text')}</p>
      {canWithdraw && <p>{t('unasked.withdraw')}</p>}
    </Notice>
  )
}
