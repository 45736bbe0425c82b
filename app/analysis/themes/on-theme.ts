import type { CodeBook, Theme } from '#surveys/journal/code-book'

/** A theme that something is done with. */
export interface OnTheme {
  question: string
  book: CodeBook
  theme: Theme
  /** Says to whoever listens what became of it. */
  tell: (said: string) => void
}
