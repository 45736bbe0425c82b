import { useCallback } from 'react'

import type { Language } from '#surveys/definition/survey'
import type { CodeBook } from '#surveys/journal/code-book'
import type { CodedPassage } from '#surveys/journal/texts'

import { themeLabel } from '../themes/theme-label'
import { useBench } from '../workshop/bench-context'
import { useReading } from './reading-context'

/** The themes of a passage in words, those that count as one once. */
export function useThemeWords(question: string): (passage: Pick<CodedPassage, 'themes'>) => string {
  const { journal } = useReading()
  const { labels } = useBench()
  return useCallback(
    ({ themes }) => {
      const book = journal.codeBooks.get(question)
      const names = themeNames(book, themes, labels.words.lang)
      return labels.words.list(names.map((name) => `\u2068${name}\u2069`))
    },
    [journal, labels, question],
  )
}

function themeNames(book: CodeBook | undefined, themes: string[], lang: Language): string[] {
  const codes = new Set(themes.map((code) => book?.countsAs.get(code) ?? code))
  return [...codes].map((code) => themeLabel(book, code, lang).text)
}
