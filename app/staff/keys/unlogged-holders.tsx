import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Notice } from '#app/ui/notice'

/** Before answers are sealed to keys that nobody here let in. */
export function UnloggedHolders({ names }: { names: string[] }) {
  const { t } = useWords('key-holders')
  if (names.length === 0) return null
  return (
    <Notice kind="error" title={t('survey.unlogged', { names })}>
      <p>{t('survey.unloggedText')}</p>
      <p>
        <a href={paths.keyHolders()}>{t('survey.toKeys')}</a>
      </p>
    </Notice>
  )
}
