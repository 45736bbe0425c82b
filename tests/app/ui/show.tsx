import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'

import { i18next } from '#app/i18n/i18next'
import { LanguageProvider } from '#app/i18n/use-words'

/** The HTML of a part as respondents without script get it. */
export function show(part: ReactNode, lang = 'en'): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18next}>
      <LanguageProvider value={lang}>{part}</LanguageProvider>
    </I18nextProvider>,
  )
}
