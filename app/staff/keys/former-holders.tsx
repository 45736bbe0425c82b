import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Notice } from '#app/ui/notice'

/** Before answers are sealed to the keys of people who should hold none any more. */
export function FormerHolders({ names }: { names: string[] }) {
  const { t } = useWords('key-holders')
  if (names.length === 0) return null
  return (
    <Notice kind="warning" title={t('survey.former', { names })}>
      <p>
        <a href={paths.keyHolders()}>{t('survey.toKeys')}</a>
      </p>
    </Notice>
  )
}
