import type { AnyLanguage } from './languages'
import { pseudo } from './pseudo'

/** The words of one language, fetched by the browser when a staff page wakes up. */
export async function loadWords(lang: AnyLanguage) {
  const { words } = await sources[lang]()
  return lang === 'en-XA' ? pseudo(words) : words
}

const sources = {
  en: () => import('./words/en'),
  fr: () => import('./words/fr'),
  es: () => import('./words/es'),
  ru: () => import('./words/ru'),
  zh: () => import('./words/zh'),
  ar: () => import('./words/ar'),
  'en-XA': () => import('./words/en'),
}
