import type { Language } from '../../../definition/survey'
import type { QuoteText } from '../text/quote-text'
import { overlaps, spansOf, type Span } from '../text/span'

/** Patterns that hold in every language, and those of one. */
export interface Patterns extends Partial<Record<Language, RegExp[]>> {
  any?: RegExp[]
}

/** Where these patterns stand in a text, without what is harmless. */
export function patternsIn({ plain, language, harmless }: QuoteText, patterns: Patterns): Span[] {
  return [...(patterns.any ?? []), ...(patterns[language] ?? [])]
    .flatMap((pattern) => spansOf(plain, pattern))
    .filter((span) => !harmless.some((piece) => overlaps(piece, span)))
}

/** A pattern of whole words, in any case unless `exact` says otherwise. */
export function words(source: string, exact?: 'exact'): RegExp {
  return RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, exact ? 'gu' : 'giu')
}
