import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { LanguageProvider } from '#app/i18n/use-words'

/** A part of a page, drawn without the page. */
export function drawAlone(part: ReactNode, lang: string): string {
  return renderToStaticMarkup(<LanguageProvider value={lang}>{part}</LanguageProvider>)
}
