import type { Language } from '../../definition/survey'
import type { QuoteLevel, TextCode } from './quote-rule'

/** What can be wrong with a quote besides its words. */
export type QuoteCode =
  | 'not-a-list'
  | 'wrong-shape'
  | 'unknown-key'
  | 'no-consent'
  | 'consent-left-behind'
  | 'writer-not-agreed'
  | 'not-found'
  | 'approvers'
  | 'attributes'
  | 'unknown-question'
  | 'no-texts'
  | 'language'
  | 'unknown-region'
  | 'unknown-attribute'
  | 'telling-attribute'
  | 'unknown-code'
  | 'empty'
  | 'too-long'
  | 'own-translation'
  | 'twice'
  | 'few-writers'
  | 'region-base'
  | 'attribute-base'
  | 'region-left-out'
  | 'attribute-left-out'
  | 'few-in-language'
  | TextCode

/** One thing that keeps a quote out of a release, or that a person has to look at. */
export interface QuoteProblem {
  code: QuoteCode
  level: QuoteLevel
  /** Its place in the file, the first being 1; 0 for the file as a whole. */
  quote: number
  /** The field, such as `text`, `region` or `translations.fr`; empty for the whole quote. */
  at: string
  language?: Language
  facts: { found?: string; base?: number; most?: number }
}
