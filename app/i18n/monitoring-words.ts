import { createInstance } from 'i18next'

import ar from '#locales/ar/monitoring.json'
import en from '#locales/en/monitoring.json'
import es from '#locales/es/monitoring.json'
import fr from '#locales/fr/monitoring.json'
import ru from '#locales/ru/monitoring.json'
import zh from '#locales/zh/monitoring.json'
import type { MonitoringKey, MonitoringWords } from '#surveys/monitoring/monitoring-words'

import type { AnyLanguage } from './languages'
import { reportWords } from './report-words'

const words = createInstance()
void words.init({
  initImmediate: false,
  resources: {
    ...{ ar: { monitoring: ar }, en: { monitoring: en }, es: { monitoring: es } },
    ...{ fr: { monitoring: fr }, ru: { monitoring: ru }, zh: { monitoring: zh } },
  },
  fallbackLng: 'en',
  defaultNS: 'monitoring',
  interpolation: { escapeValue: false },
})

/** The words of monitoring, for pages and files. */
export function monitoringWords(lang: AnyLanguage): MonitoringWords {
  const report = reportWords(lang)
  const say = words.getFixedT(lang, 'monitoring')
  const { number, percent, date, region } = report
  return {
    ...{ report, lang, number, percent, date, region },
    // What surveys ask is put in as it stands, whatever it looks like.
    say: (key: MonitoringKey, facts = {}) => say(key, { ...facts, nest: false }),
  }
}
