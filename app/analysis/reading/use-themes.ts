import { themeLabel } from '../themes/theme-label'
import { useBench } from '../workshop/bench-context'
import { useReading } from './reading-context'

/** The themes of a question that may be given, in the order of their code book. */
export function useThemes(question: string) {
  const { journal } = useReading()
  const { labels } = useBench()
  const book = journal.codeBooks.get(question)
  const standing = [...(book?.themes.keys() ?? [])].filter(
    (code) => book?.countsAs.get(code) === code,
  )
  return standing.map((code) => ({ code, label: themeLabel(book, code, labels.words.lang) }))
}
