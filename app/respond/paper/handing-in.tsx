import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'

import type { PaperWords } from './paper-words'
import { WritingLines } from './writing-lines'

/** Until when and where the paper goes; the place is known to whoever hands it out. */
export function HandingIn({ words, closes }: { words: PaperWords; closes: string }) {
  const { t, spoken } = useWords('paper')
  return (
    <section {...spoken} className="paper-send">
      <Heading level={2}>{t('send')}</Heading>
      <p>
        <strong>{t('until', { day: closes })}</strong>
      </p>
      <p>{t('to', { contact: words.text('contact') })}</p>
      <p className="paper-address">
        {t('address')} <span className="quiet">{t('addressFilledIn')}</span>
      </p>
      <WritingLines count={2} />
    </section>
  )
}
