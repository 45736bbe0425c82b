import { baseOf } from '#app/i18n/choose-language'
import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'

/** Told to someone whose language we lack, in the one that came nearest. */
export function NearestLanguage({ asked }: { asked: string }) {
  const { t, lang } = useWords('frame')
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(baseOf(asked)) ?? asked
  return <Notice>{t('nearest', { asked: name })}</Notice>
}
