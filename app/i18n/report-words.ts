import { createInstance } from 'i18next'

import arAnswers from '#locales/ar/answers.json'
import ar from '#locales/ar/report.json'
import enAnswers from '#locales/en/answers.json'
import en from '#locales/en/report.json'
import esAnswers from '#locales/es/answers.json'
import es from '#locales/es/report.json'
import frAnswers from '#locales/fr/answers.json'
import fr from '#locales/fr/report.json'
import ruAnswers from '#locales/ru/answers.json'
import ru from '#locales/ru/report.json'
import zhAnswers from '#locales/zh/answers.json'
import zh from '#locales/zh/report.json'
import { countryName } from '#surveys/countries/country-names'
import type { Word } from '#surveys/definition/piece'
import { isLanguage, languages, type OfficialLanguage } from '#surveys/definition/language'
import type { ReportKey } from '#surveys/reports/report-key'
import type { Facts, ReportWords } from '#surveys/reports/report-words'

import { formatDate, formatDecimal, formatEither, formatList, formatMonth } from './format'
import { formatNumber, formatPercent } from './format'
import { isolated } from './isolated'
import { direction } from './languages'
import { ownName } from './own-name'
import { hasOwnWords, wordsFor } from './words-for'

// Files are written by the command line too, which needs neither React nor the interface.
const words = createInstance()
void words.init({
  initImmediate: false,
  resources: {
    ...{ en: { report: en, answers: enAnswers }, fr: { report: fr, answers: frAnswers } },
    ...{ es: { report: es, answers: esAnswers }, ru: { report: ru, answers: ruAnswers } },
    ...{ zh: { report: zh, answers: zhAnswers }, ar: { report: ar, answers: arAnswers } },
  },
  fallbackLng: 'en',
  defaultNS: 'report',
  interpolation: { escapeValue: false },
})

/** The words of a report: of this language, or of the nearest that the interface speaks. */
export function reportWords(lang: string): ReportWords {
  const spoken = wordsFor(lang)
  const say = words.getFixedT(spoken, 'report')
  const answers = words.getFixedT(spoken, 'answers')
  const plain = once((key: ReportKey) => say(key, { nest: false }))
  // What people wrote is put in as it stands, whatever it looks like.
  const filled = onceFilled((key, facts) => say(key, { ...facts, nest: false }))
  return {
    lang: isLanguage(lang) ? lang : 'en',
    ...(!hasOwnWords(lang) && { partly: say('partly', { language: ownName(lang) }) }),
    language: (code) =>
      languages.some((each) => each === code)
        ? say(`language.${code as OfficialLanguage}`)
        : ownName(code),
    say: (key: ReportKey, facts?: Facts) => (facts ? filled(key, facts) : plain(key)),
    word: once((word: Word) => answers(`words.${word}`)),
    number: once((value: number) => formatNumber(lang, value)),
    leftToRight: direction(lang) === 'rtl' ? isolated : (text) => text,
    percent: once((value: number) => formatPercent(lang, value)),
    decimal: once((value: number) => formatDecimal(lang, value)),
    date: (day) => dateWords(lang, day),
    band: (from, to) =>
      to === undefined ? answers('band.open', { from }) : answers('band.closed', { from, to }),
    list: (parts) => formatList(lang, parts),
    either: (parts) => formatEither(lang, parts),
    country: once((code: string) => countryName(code, spoken)),
    region: (code) => answers(`words.${code as Word}`),
  }
}

/** Words and formats are slow to make, and a report says the same few over and over. */
function once<Value>(say: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>()
  return (value) => {
    const text = known.get(value) ?? say(value)
    known.set(value, text)
    return text
  }
}

/** Of twenty thousand sentences and cells of a report five hundred differ. */
function onceFilled(say: (key: ReportKey, facts: Facts) => string) {
  const known = new Map<string, string>()
  return (key: ReportKey, facts: Facts) => {
    const asked = `${key} ${JSON.stringify(facts)}`
    const text = known.get(asked) ?? say(key, facts)
    known.set(asked, text)
    return text
  }
}

function dateWords(lang: string, day: string): string {
  const parts = day.split('-').length
  if (parts === 1) return day
  return parts === 2 ? formatMonth(lang, day) : formatDate(lang, day)
}
