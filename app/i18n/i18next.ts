import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'

import { addFormats } from './add-formats'
import { pseudo } from './pseudo'
import { words as ar } from './words/ar'
import { words as en } from './words/en'
import { words as es } from './words/es'
import { words as fr } from './words/fr'
import { words as ru } from './words/ru'
import { words as zh } from './words/zh'

let strange: typeof en | undefined
const resources = {
  ...{ en, fr, es, ru, zh, ar },
  // Few ever ask for it, so no server makes it whenever it starts.
  get 'en-XA'() {
    return (strange ??= pseudo(en))
  },
}

/** One instance with every language for all requests: each takes its own fixed `t`, and nothing is shared. */
export const i18next = createInstance()

void i18next.use(initReactI18next).init({
  initImmediate: false,
  resources,
  fallbackLng: 'en',
  defaultNS: 'frame',
  interpolation: { escapeValue: false },
  returnNull: false,
})

addFormats(i18next)
