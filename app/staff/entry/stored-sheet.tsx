import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'
import { groupDigits } from '#app/vault/receipt'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Language } from '#surveys/definition/survey'

import { UnaskedNotice } from './unasked-notice'

interface StoredSheetProps {
  slug: string
  mode: EnteredMode
  lang: Language
  receipt: string
  already: boolean
  unasked: number[]
}

/** The answer is sealed; its number is shown for whoever answered, and the next sheet is one step away. */
export function StoredSheet({ slug, mode, lang, receipt, already, unasked }: StoredSheetProps) {
  const { t } = useWords('entry')
  const kind = already ? 'already' : 'stored'
  return (
    <>
      <div tabIndex={-1} autoFocus>
        <Notice kind="success" title={t(`${kind}.title`)}>
          <p>{t(`${kind}.text`)}</p>
        </Notice>
      </div>
      <UnaskedNotice unasked={unasked} canWithdraw />
      <dl className="entry-receipt">
        <dt>{t('receipt.label')}</dt>
        <dd dir="ltr">{groupDigits(receipt)}</dd>
      </dl>
      <p>{t('receipt.text')}</p>
      <p>
        <LinkButton to={paths.entryOf(slug, { mode, speaks: lang })}>{t('next')}</LinkButton>
      </p>
      <p>
        <a href={paths.entryOf(slug)}>{t('otherChoice')}</a>
      </p>
    </>
  )
}
