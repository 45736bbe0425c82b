import type { QuoteText } from './text/quote-text'
import type { Span } from './text/span'

/** Refused is what must never be published; a warning is for a person to look at. */
export type QuoteLevel = 'refused' | 'warning'

/** Every code that a piece of a text can have. */
export type TextCode =
  | 'country'
  | 'nationality'
  | 'city'
  | 'date'
  | 'relative-date'
  | 'age'
  | 'number'
  | 'number-in-words'
  | 'e-mail'
  | 'phone'
  | 'link'
  | 'markup'
  | 'handle'
  | 'mark'
  | 'pseudonym'
  | 'refers-back'
  | 'name'
  | 'organisation'
  | 'place'

/** One thing in a quote by which somebody could be found. */
export interface QuoteRule {
  code: TextCode
  level: QuoteLevel
  find(text: QuoteText): Span[]
}
