import ar from '#locales/ar/table-file.json'
import en from '#locales/en/table-file.json'
import es from '#locales/es/table-file.json'
import fr from '#locales/fr/table-file.json'
import ru from '#locales/ru/table-file.json'
import { wordsFor } from '#app/i18n/words-for'
import zh from '#locales/zh/table-file.json'

export type TableWords = typeof en

const words: Record<string, TableWords> = { ar, en, es, fr, ru, zh }

/** What an Excel file says besides the report. */
export function tableWords(lang: string): TableWords {
  return words[wordsFor(lang)] ?? en
}
