import arCodebook from '#locales/ar/codebook.json'
import arQuotes from '#locales/ar/quotes.json'
import arReading from '#locales/ar/reading.json'
import enCodebook from '#locales/en/codebook.json'
import enQuotes from '#locales/en/quotes.json'
import enReading from '#locales/en/reading.json'
import esCodebook from '#locales/es/codebook.json'
import esQuotes from '#locales/es/quotes.json'
import esReading from '#locales/es/reading.json'
import frCodebook from '#locales/fr/codebook.json'
import frQuotes from '#locales/fr/quotes.json'
import frReading from '#locales/fr/reading.json'
import ruCodebook from '#locales/ru/codebook.json'
import ruQuotes from '#locales/ru/quotes.json'
import ruReading from '#locales/ru/reading.json'
import zhCodebook from '#locales/zh/codebook.json'
import zhQuotes from '#locales/zh/quotes.json'
import zhReading from '#locales/zh/reading.json'

const en = { codebook: enCodebook, quotes: enQuotes, reading: enReading }

// So many words are for one page, and stay out of what browsers load for others.
const everywhere: Record<string, object> = {
  en,
  ar: { codebook: arCodebook, quotes: arQuotes, reading: arReading },
  es: { codebook: esCodebook, quotes: esQuotes, reading: esReading },
  fr: { codebook: frCodebook, quotes: frQuotes, reading: frReading },
  ru: { codebook: ruCodebook, quotes: ruQuotes, reading: ruReading },
  zh: { codebook: zhCodebook, quotes: zhQuotes, reading: zhReading },
}

/**
 * What our script says in the language of its page alone, as JSON in which nothing can end the
 * element that it stands in.
 */
export function wordsForScript(lang: string): string {
  const words = everywhere[lang] ?? en
  return JSON.stringify({ lang, words }).replaceAll('<', '\\u003c')
}
