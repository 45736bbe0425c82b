import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { hasOwnWords } from '#app/i18n/words-for'

/** Told at the top of a page where the interface does not speak the language of its survey. */
export function PartlySpoken() {
  const { t, lang, dir, spoken } = useWords('frame')
  if (hasOwnWords(lang)) return null
  const [before, after] = t('partly', { language: '\n' }).split('\n')
  return (
    <p className="partly-spoken" {...spoken}>
      {before}
      <bdi lang={lang} dir={dir}>
        {ownName(lang)}
      </bdi>
      {after}
    </p>
  )
}
