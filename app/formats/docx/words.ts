import ar from '#locales/ar/word-file.json'
import en from '#locales/en/word-file.json'
import es from '#locales/es/word-file.json'
import fr from '#locales/fr/word-file.json'
import ru from '#locales/ru/word-file.json'
import { wordsFor } from '#app/i18n/words-for'
import zh from '#locales/zh/word-file.json'

export type WordKey = keyof typeof en
export type Say = (key: WordKey, facts?: Record<string, string | number>) => string

const words: Record<string, Record<WordKey, string>> = { ar, en, es, fr, ru, zh }

/** What the Word file says besides the report, in the nearest language that the interface speaks. */
export function wordsIn(lang: string): Say {
  const own = words[wordsFor(lang)] ?? en
  return (key, facts = {}) =>
    own[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''))
}
