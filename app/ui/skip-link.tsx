import { useWords } from '#app/i18n/use-words'

export function SkipLink() {
  const { t } = useWords('ui')
  return (
    <a className="skip-link" href="#main">
      {t('skip')}
    </a>
  )
}
