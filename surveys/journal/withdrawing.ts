import { ofKind } from './edit'
import type { Journal } from './fold'

type Told = Pick<Journal, 'history' | 'quotes'>

/** The edits to be undone so that a quote is there no more. */
export function markingsOf({ history }: Told, quote: string): string[] {
  const { edits, undone } = history
  return ofKind(edits, 'quote-marked')
    .filter((each) => each.quote === quote && !undone.has(each.id))
    .map(({ id }) => id)
}

/** The undoings to be undone so that a quote that was withdrawn is there again. */
export function withdrawalsOf({ history }: Told, quote: string): string[] {
  const { edits, undone } = history
  const markings = ofKind(edits, 'quote-marked').filter((each) => each.quote === quote)
  const names = new Set(markings.map(({ id }) => id))
  return ofKind(edits, 'edit-undone')
    .filter(({ id, edit }) => names.has(edit) && !undone.has(id))
    .map(({ id }) => id)
}

/** Quotes that were withdrawn, as they were marked last. */
export function withdrawnQuotes({ history, quotes }: Told) {
  const marked = ofKind(history.edits, 'quote-marked').filter(({ quote }) => !quotes.has(quote))
  return [...new Map(marked.map((each) => [each.quote, each])).values()]
}
