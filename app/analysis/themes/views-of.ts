import type { CodeBook } from '#surveys/journal/code-book'
import { codersOf, themesIn } from '#surveys/journal/coders'
import type { Journal } from '#surveys/journal/fold'

/** Of those who speak for a text, who gave it a theme and who did not. */
export function viewsOf(
  journal: Journal,
  book: CodeBook,
  { text, theme }: { text: string; theme: string },
): { gave: string[]; gaveNot: string[] } {
  const speaking = new Set(codersOf(journal, text))
  const all = [...(journal.texts.get(text)?.codings ?? [])].filter(([, own]) => speaking.has(own))
  const gives = all.filter(([, own]) => themesIn(own, book).has(theme)).map(([by]) => by)
  return { gave: gives, gaveNot: all.map(([by]) => by).filter((by) => !gives.includes(by)) }
}
