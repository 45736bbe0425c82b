import type { Language } from '../../definition/survey'

/** A quote as it stands in a release. */
export interface ReleasedQuote {
  question: string
  text: string
  lang: Language
  region?: string
  attribute?: QuoteAttribute
  translations?: Record<Language, string>
}

/** One answer to a closed question that stands beside a quote. */
export interface QuoteAttribute {
  question: string
  code: string
}

/** A quote as two people have approved it; their names go no further. */
export interface ApprovedQuote extends ReleasedQuote {
  consent: true
  approvedBy: [string, string]
}

/** The texts of a quote: its own and its translations. */
export function textsOf({ text, lang, translations = {} }: ReleasedQuote): [Language, string][] {
  return [[lang, text], ...Object.entries(translations)]
}
