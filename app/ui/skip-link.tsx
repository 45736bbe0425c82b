import { useWords } from '#app/i18n/use-words'

export function SkipLink() {
  const { t, spoken } = useWords('ui')
  return (
    <a {...spoken} className="skip-link" href="#main">
      {t('skip')}
    </a>
  )
}
