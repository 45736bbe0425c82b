import ar from '#locales/ar/workshop.json'
import en from '#locales/en/workshop.json'
import es from '#locales/es/workshop.json'
import fr from '#locales/fr/workshop.json'
import ru from '#locales/ru/workshop.json'
import zh from '#locales/zh/workshop.json'

// So many words are for one page, and stay out of what browsers load for others.
const workshop: Record<string, object> = { ar, en, es, fr, ru, zh }

/** What our script says, as JSON in which nothing can end the element that it stands in. */
export function wordsForScript(lang: string): string {
  const words = { workshop: workshop[lang] ?? en }
  return JSON.stringify({ lang, words }).replaceAll('<', '\\u003c')
}
