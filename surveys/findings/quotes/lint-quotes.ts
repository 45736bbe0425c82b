import type { Survey } from '../../definition/survey'
import { lintText } from './lint-text'
import { textsOf, type ReleasedQuote } from './quote'
import { quoteBaseProblems } from './quote-bases'
import type { QuoteProblem } from './quote-problem'
import type { SizeOf } from './quote-sizes'
import { plainText } from './text/plain-text'

/** Everything that speaks against publishing these quotes; none of it may be `refused`. */
export function lintQuotes(
  quotes: ReleasedQuote[],
  means: { survey: Survey; sizeOf: SizeOf },
): QuoteProblem[] {
  return [
    ...quotes.flatMap((quote, place) => lintQuote(quote, place + 1)),
    ...repeatedQuotes(quotes),
    ...quoteBaseProblems(quotes, means),
  ].sort((left, right) => left.quote - right.quote)
}

/** What the words of one quote tell, in every language that it is given in. */
export function lintQuote(quote: ReleasedQuote, place: number): QuoteProblem[] {
  return textsOf(quote).flatMap(([language, text], n) =>
    lintText(text, language).map(({ code, level, found }) => ({
      ...{ code, level, quote: place, language, facts: { found } },
      at: n === 0 ? 'text' : `translations.${language}`,
    })),
  )
}

/** Quotes whose words stand before them already. */
export function repeatedQuotes(quotes: ReleasedQuote[]): QuoteProblem[] {
  const seen = new Set<string>()
  return quotes.flatMap(({ text }, place): QuoteProblem[] => {
    const words = plainText(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (seen.size === seen.add(words).size) {
      return [{ code: 'twice', level: 'refused', quote: place + 1, at: 'text', facts: {} }]
    }
    return []
  })
}
