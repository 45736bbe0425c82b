import type { Language } from '#surveys/definition/survey'
import type { CodeBook } from '#surveys/journal/code-book'

export interface ThemeLabel {
  text: string
  lang: Language | undefined
}

/** What a theme is called: in the reader’s language, else in English, else in any; else its code. */
export function themeLabel(book: CodeBook | undefined, code: string, lang: Language): ThemeLabel {
  const labels = book?.themes.get(code)?.labels
  const spoken = [lang, 'en', ...(labels?.keys() ?? [])].find((each) => labels?.has(each))
  const text = spoken === undefined ? undefined : labels?.get(spoken)?.value
  return text === undefined ? { text: code, lang: undefined } : { text, lang: spoken }
}

/** A label amid a sentence of any direction (first-strong isolate, Unicode UAX 9). */
export function inSentence({ text }: ThemeLabel): string {
  return `\u2068${text}\u2069`
}
