import { createInstance } from 'i18next'
import type { Facts, Problem } from '#surveys/lint/problem'
import { ownName } from '#app/i18n/own-name'
import lint from '#locales/en/lint.json'
import { languages } from '#surveys/definition/language'

// The terminal speaks English, and needs neither React nor the other words of the interface.
const words = createInstance()
void words.init({
  lng: 'en',
  initImmediate: false,
  resources: { en: { lint } },
  defaultNS: 'lint',
  interpolation: { escapeValue: false },
})

const t = words.t as unknown as (key: string, facts: Facts) => string

/** A plain sentence about a problem. */
export function sentenceFor({
  code,
  at,
  language,
  facts,
}: Omit<Problem, 'rule' | 'level'>): string {
  const { otherLanguage } = facts
  return t(`lint:problems.${code}`, {
    at: at.replace(/^pages\.([^.]+)$/, '$1'),
    ...facts,
    ...(language && { language: nameOf(language) }),
    ...(typeof otherLanguage === 'string' && { otherLanguage: nameOf(otherLanguage) }),
  })
}

function nameOf(language: string): string {
  const isOurs = languages.some((each) => each === language)
  return isOurs ? t(`lint:languages.${language}`, {}) : ownName(language)
}
