import { useWords } from '#app/i18n/use-words'
import { LanguageSwitch } from '#app/ui/language-switch'

/** The languages of a page with a form: choosing one sends along what was typed, right or wrong. */
export function JourneySwitch({
  languages,
  to,
}: {
  languages: string[]
  to?: (lang: string) => string
}) {
  const { t, spoken } = useWords('journey')
  return (
    <>
      {/* Enter presses the first button that a form has, and it must be this one. */}
      <button
        {...spoken}
        className="visually-hidden"
        name="go"
        form="answers"
        tabIndex={-1}
        aria-hidden="true"
      >
        {t('page.go')}
      </button>
      <LanguageSwitch
        offered={languages}
        submit={{ name: 'lang', value: (code) => code, form: 'answers', to }}
      />
    </>
  )
}
