import { formatList } from '#app/i18n/format'
import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'
import type { WouldGo } from '#surveys/findings/would-go'

interface WouldGoNoticeProps extends WouldGo {
  /** The number of the release that is public now. */
  before: number
}

/** What readers of the findings lose, before somebody approves it. */
export function WouldGoNotice({ before, quotes, messages, tables }: WouldGoNoticeProps) {
  const { t, lang } = useWords('requests')
  const languages = formatList(lang, messages.map(ownName))
  return (
    <Notice kind="warning" title={t('gone.title', { number: before })}>
      <p>{t('gone.text')}</p>
      <ul>
        {messages.length > 0 && <li>{t('gone.messages', { languages })}</li>}
        {quotes > 0 && <li>{t('gone.quotes', { n: quotes })}</li>}
        {tables > 0 && <li>{t('gone.tables', { n: tables })}</li>}
      </ul>
    </Notice>
  )
}
