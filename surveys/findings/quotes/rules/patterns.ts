import { officialOf, type OfficialLanguage } from '../../../definition/language'
import type { QuoteText } from '../text/quote-text'
import { overlaps, spansOf, type Span } from '../text/span'

/** Patterns that hold in every language, and those of one. */
export interface Patterns extends Partial<Record<OfficialLanguage, RegExp[]>> {
  any?: RegExp[]
}

/** Where these patterns stand in a text, without what is harmless. */
export function patternsIn({ plain, language, harmless }: QuoteText, patterns: Patterns): Span[] {
  const official = officialOf(language)
  return [...(patterns.any ?? []), ...((official && patterns[official]) ?? [])]
    .flatMap((pattern) => spansOf(plain, pattern))
    .filter((span) => !harmless.some((piece) => overlaps(piece, span)))
}

/** A pattern of whole words, in any case unless `exact` says otherwise. */
export function words(source: string, exact?: 'exact'): RegExp {
  return RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, exact ? 'gu' : 'giu')
}
