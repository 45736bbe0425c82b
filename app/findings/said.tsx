import type { ReactNode } from 'react'

import { direction } from '#app/i18n/languages'
import { useLanguage } from '#app/i18n/use-words'
import { wordsFor } from '#app/i18n/words-for'

/** Words in a language of their own, so that they are read aloud and hyphenated in it. */
export function Said({ lang, children }: { lang: string; children: ReactNode }) {
  const page = useLanguage()
  if (lang === wordsFor(page.lang)) return children
  return (
    <span lang={lang} dir={direction(lang)}>
      {children}
    </span>
  )
}
