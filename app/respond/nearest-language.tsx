import { useWords } from '#app/i18n/use-words'
import { baseOf, wordsFor } from '#app/i18n/words-for'
import { Notice } from '#app/ui/notice'
import { Spoken } from '#app/i18n/spoken'

/** Told to someone whose language we lack, in the one that came nearest. */
export function NearestLanguage({ asked }: { asked: string }) {
  const { t, lang } = useWords('frame')
  const names = new Intl.DisplayNames(wordsFor(lang), { type: 'language' })
  return (
    <Notice>
      <Spoken>{t('nearest', { asked: names.of(baseOf(asked)) ?? asked })}</Spoken>
    </Notice>
  )
}
