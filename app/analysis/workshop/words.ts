import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'

import { addFormats } from '#app/i18n/add-formats'
import { useLanguage } from '#app/i18n/use-words'
import arFindings from '#locales/ar/findings.json'
import arPage from '#locales/ar/findings-page.json'
import arUi from '#locales/ar/ui.json'
import arWorkshop from '#locales/ar/workshop.json'
import type enCodebook from '#locales/en/codebook.json'
import enFindings from '#locales/en/findings.json'
import enPage from '#locales/en/findings-page.json'
import type enQuotes from '#locales/en/quotes.json'
import type enReading from '#locales/en/reading.json'
import enUi from '#locales/en/ui.json'
import enWorkshop from '#locales/en/workshop.json'
import esFindings from '#locales/es/findings.json'
import esPage from '#locales/es/findings-page.json'
import esUi from '#locales/es/ui.json'
import esWorkshop from '#locales/es/workshop.json'
import frFindings from '#locales/fr/findings.json'
import frPage from '#locales/fr/findings-page.json'
import frUi from '#locales/fr/ui.json'
import frWorkshop from '#locales/fr/workshop.json'
import ruFindings from '#locales/ru/findings.json'
import ruPage from '#locales/ru/findings-page.json'
import ruUi from '#locales/ru/ui.json'
import ruWorkshop from '#locales/ru/workshop.json'
import zhFindings from '#locales/zh/findings.json'
import zhPage from '#locales/zh/findings-page.json'
import zhUi from '#locales/zh/ui.json'
import zhWorkshop from '#locales/zh/workshop.json'

import type { KeysOf } from './keys-of'

export type WorkshopKey = KeysOf<typeof enWorkshop>
export type FindingsKey = KeysOf<typeof enFindings>
export type ReadingKey = KeysOf<typeof enReading>
export type CodebookKey = KeysOf<typeof enCodebook>
export type QuotesKey = KeysOf<typeof enQuotes>
export type WordFacts = Record<string, unknown>

/** Words of the workshop and of the plan, in the reader’s language. */
export interface Say {
  (key: WorkshopKey, facts?: WordFacts): string
  /** Why rows were merged, and which rules a release breaks. */
  findings: (key: FindingsKey, facts?: WordFacts) => string
  reading: (key: ReadingKey, facts?: WordFacts) => string
  codebook: (key: CodebookKey, facts?: WordFacts) => string
  quotes: (key: QuotesKey, facts?: WordFacts) => string
}

/** What the server put into the page: the reader’s language, and words of it. */
export interface PageWords {
  lang: string
  words: Record<string, Record<string, unknown>>
}

// A release is shown in every language of its survey, so these come in all of ours.
const everywhere = {
  en: { findings: enFindings, 'findings-page': enPage, ui: enUi, workshop: enWorkshop },
  fr: { findings: frFindings, 'findings-page': frPage, ui: frUi, workshop: frWorkshop },
  es: { findings: esFindings, 'findings-page': esPage, ui: esUi, workshop: esWorkshop },
  ru: { findings: ruFindings, 'findings-page': ruPage, ui: ruUi, workshop: ruWorkshop },
  zh: { findings: zhFindings, 'findings-page': zhPage, ui: zhUi, workshop: zhWorkshop },
  ar: { findings: arFindings, 'findings-page': arPage, ui: arUi, workshop: arWorkshop },
}

const words = createInstance()

/** Makes the page speak; to be called once, before anything is shown. */
export function startWords({ lang, words: own }: PageWords): void {
  void words.use(initReactI18next).init({
    initImmediate: false,
    resources: everywhere,
    fallbackLng: 'en',
    defaultNS: 'ui',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  addFormats(words)
  for (const [part, texts] of Object.entries(own)) words.addResourceBundle(lang, part, texts)
}

export function useSay(): Say {
  const { lang } = useLanguage()
  return sayIn(lang)
}

/** Who speaks by any key; the type of the library takes a type checker seconds here. */
interface Speaker {
  t: (key: string, facts: WordFacts) => string
}

// What surveys ask is put in as it stands, whatever it looks like.
function sayIn(lang: string): Say {
  const speaker = words as unknown as Speaker
  const speak =
    (ns: string) =>
    (key: string, facts: WordFacts = {}) =>
      speaker.t(key, { ...facts, lng: lang, ns, nest: false })
  return Object.assign(speak('workshop'), {
    ...{ findings: speak('findings'), reading: speak('reading') },
    ...{ codebook: speak('codebook'), quotes: speak('quotes') },
  })
}
