import type { FlatNamespace } from 'i18next'
import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'

import { direction } from './languages'
import { markedWords, wordsFor } from './words-for'

const LanguageOfPage = createContext<string>('en')

/** Everything below speaks this language. */
export const LanguageProvider = LanguageOfPage.Provider

export function useLanguage() {
  const lang = useContext(LanguageOfPage)
  return { lang, dir: direction(lang) }
}

/**
 * The words of one part of the interface, in the language of the page or the nearest to it; `spoken`
 * marks what is said in those, where the page is in another language.
 */
export function useWords<Part extends FlatNamespace>(part: Part) {
  const { lang, dir } = useLanguage()
  const { t } = useTranslation(part, { lng: wordsFor(lang) })
  return { t, lang, dir, spoken: markedWords(lang) }
}
