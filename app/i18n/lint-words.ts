import { createInstance } from 'i18next'

import ar from '#locales/ar/lint.json'
import en from '#locales/en/lint.json'
import es from '#locales/es/lint.json'
import fr from '#locales/fr/lint.json'
import ru from '#locales/ru/lint.json'
import zh from '#locales/zh/lint.json'
import type { Facts, Problem } from '#surveys/lint/problem'

import { addFormats } from './add-formats'
import { languages } from './languages'
import { ownName } from './own-name'

// These many sentences are for the few pages that check surveys, and stay out of what browsers load.
const words = createInstance()
void words.init({
  initImmediate: false,
  resources: {
    ...{ ar: { lint: ar }, en: { lint: en }, es: { lint: es } },
    ...{ fr: { lint: fr }, ru: { lint: ru }, zh: { lint: zh } },
  },
  fallbackLng: 'en',
  defaultNS: 'lint',
  interpolation: { escapeValue: false },
})
addFormats(words)

/** A plain sentence about a problem, in the language of its reader. */
export function lintSentence(lang: string, { code, at, language, facts }: Problem): string {
  const t = words.getFixedT(lang) as unknown as (key: string, facts: Facts) => string
  const nameOf = (named: string) =>
    languages.some((each) => each === named) ? t(`languages.${named}`, {}) : ownName(named)
  const { otherLanguage } = facts
  return t(`problems.${code}`, {
    at: at.replace(/^pages\.([^.]+)$/, '$1'),
    ...facts,
    ...(language && { language: nameOf(language) }),
    ...(typeof otherLanguage === 'string' && { otherLanguage: nameOf(otherLanguage) }),
  })
}
