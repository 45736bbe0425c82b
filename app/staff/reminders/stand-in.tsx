import { useWords } from '#app/i18n/use-words'
import { hasOwnWords, wordsFor } from '#app/i18n/words-for'
import { Notice } from '#app/ui/notice'

import { languageName } from '../members/language-codes'
import type { ShownLetter } from './letters'

/** Says so where nobody worded a text yet, and the house has no words of its own in the language. */
export function StandIn({ letter: { lang, revision } }: { letter: ShownLetter }) {
  const { t, lang: reader } = useWords('reminders')
  if (revision > 0 || hasOwnWords(lang)) return null
  const names = { name: languageName(lang, reader), other: languageName(wordsFor(lang), reader) }
  return (
    <Notice kind="warning" title={t('standIn', names)}>
      <p>{t('standInText', names)}</p>
    </Notice>
  )
}
