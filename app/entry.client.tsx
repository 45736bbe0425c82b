import { RemixBrowser } from '@remix-run/react'
import { createInstance } from 'i18next'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'

import { asleep, FrameContext } from './frame'
import { addFormats } from './i18n/add-formats'
import type { AnyLanguage } from './i18n/languages'
import { loadWords } from './i18n/load-words'
import { LanguageProvider } from './i18n/use-words'

/** Only staff pages load this; the server wrote the language into the page. */
async function wake() {
  const lang = document.documentElement.lang as AnyLanguage
  const frame = { ...asleep, development: 'development' in document.documentElement.dataset }
  const i18next = createInstance()
  await i18next.use(initReactI18next).init({
    lng: lang,
    resources: { [lang]: await loadWords(lang) },
    defaultNS: 'frame',
    interpolation: { escapeValue: false },
  })
  addFormats(i18next)
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <FrameContext.Provider value={frame}>
          <LanguageProvider value={lang}>
            <RemixBrowser />
          </LanguageProvider>
        </FrameContext.Provider>
      </StrictMode>,
    )
  })
}

void wake()
