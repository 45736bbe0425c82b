import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'

import type { HolderAlone } from './key-leaving'

/** What to do where only the holder of a key could agree that it goes, and has perhaps gone. */
export function HolderIsAlone({ name, endHelps }: HolderAlone) {
  const { t } = useWords('key-holders')
  return (
    <Notice kind="warning" title={t('holderAlone.title', { name })}>
      <p>{t('holderAlone.text', { name })}</p>
      <ul>
        {endHelps && <li>{t('holderAlone.end', { name })}</li>}
        <li>{t('holderAlone.third')}</li>
      </ul>
    </Notice>
  )
}
