import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { languages } from '#surveys/definition/language'
import type { Language } from '#surveys/definition/survey'

/** What a language is called in the middle of a sentence; one that we have no word for calls itself. */
export function useInLanguage(): (language: Language) => string {
  const { t } = useWords('consultations')
  return (language) => {
    const named = languages.find((each) => each === language)
    return named ? t(`inLanguage.${named}`) : ownName(language)
  }
}
