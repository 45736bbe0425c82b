import { createInstance } from 'i18next'

import { addFormats } from '#app/i18n/add-formats'
import { languageNames, languages, type Language } from '#app/i18n/languages'
import en from '#locales/en/raw-data.json'
import es from '#locales/es/raw-data.json'
import fr from '#locales/fr/raw-data.json'
import ru from '#locales/ru/raw-data.json'
import zh from '#locales/zh/raw-data.json'
import type { Survey } from '#surveys/definition/survey'

// The terminal needs neither React nor the other words of the interface.
const words = createInstance()
const sources = { en, es, fr, ru, zh }
void words.init({
  initImmediate: false,
  resources: Object.fromEntries(
    languages.map((lang) => [lang, { 'raw-data': sources[lang] }] as const),
  ),
  interpolation: { escapeValue: false },
})
addFormats(words)

type Say = (key: string, facts: { slug: string; day: string }) => string

const paragraphs = ['what', 'files', 'keep', 'publish', 'combine', 'formulas', 'delete', 'lost']

/** How these files have to be handled, in every language that a key holder may read. */
export function noticeFor({ slug, retention }: Pick<Survey, 'slug' | 'retention'>): string {
  const facts = { slug, day: retention }
  return languages.map((lang) => noticeIn(lang, facts)).join('\n\n')
}

function noticeIn(lang: Language, facts: Parameters<Say>[1]): string {
  const t = words.getFixedT(lang) as unknown as Say
  const title = t('raw-data:notice.title', facts)
  const lines = paragraphs.map((paragraph) => t(`raw-data:notice.${paragraph}`, facts))
  return [`${languageNames[lang]}: ${title}`, '', ...lines, ''].join('\n')
}
