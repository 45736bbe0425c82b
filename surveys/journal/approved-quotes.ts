import type { ReleasedQuote } from '../findings/quotes/quote'
import type { Journal } from './fold'
import type { Quote } from './quotes'
import { standingOf, wordsOf } from './quote-standing'

/** A quote as the file of `release --quotes` holds it; `readQuotes` has the last word on it. */
export interface QuoteToRelease {
  question: string
  text: string
  lang: string
  region?: string
  attribute?: { question: string; code: string }
  translations?: Record<string, string>
  consent: true
  approvedBy: [string, string]
}

interface Means {
  hashOf: (text: string) => string
  /** What the holder of a key is called, by its fingerprint. */
  holderName: (fingerprint: string) => string
}

/** The quotes that may enter a release, in an order that tells nothing of when they were made. */
export function approvedQuotes(
  { quotes }: Journal,
  { hashOf, holderName }: Means,
): QuoteToRelease[] {
  return [...quotes.values()].flatMap((quote) => {
    const { state, approvedBy } = standingOf(quote, hashOf)
    const maker = quote.marked.by
    const other = approvedBy.find((by) => by !== maker)
    if (state !== 'approved' || other === undefined) return []
    return [toRelease(quote, [holderName(maker), holderName(other)])]
  })
}

function toRelease(quote: Quote, approvedBy: [string, string]): QuoteToRelease {
  return { ...releasedOf(quote), consent: true, approvedBy }
}

/** A quote as others would read it, whoever approved it. */
export function releasedOf(quote: Quote): ReleasedQuote {
  const { question, lang, region, attribute } = quote.marked.value
  const translations = [...quote.translations].map(([each, { value }]) => [each, value] as const)
  return {
    ...{ question, text: wordsOf(quote), lang },
    ...(region !== undefined && { region }),
    ...(attribute && { attribute }),
    ...(translations.length > 0 && { translations: Object.fromEntries(translations) }),
  }
}
