import type { QuoteLevel } from '../quotes/quote-rule'

/** What can be wrong with a file of themes; the sentences stand in `themes.*` of findings.json. */
export type ThemeCode =
  | 'other-format'
  | 'wrong-shape'
  | 'unknown-key'
  | 'other-survey'
  | 'unknown-question'
  | 'not-open'
  | 'question-twice'
  | 'too-many'
  | 'wrong-code'
  | 'code-twice'
  | 'label-missing'
  | 'label-language'
  | 'label-twice'
  | LabelCode
  | 'wrong-count'
  | 'above-texts'
  | 'other-texts'

/** What can be wrong with a label by itself; `may-tell` is for a person to look at. */
export type LabelCode =
  | 'label-empty'
  | 'label-unclean'
  | 'label-too-long'
  | 'label-markup'
  | 'label-tells'
  | 'label-may-tell'

/** One thing that keeps themes out of a release, or that a person has to look at. */
export interface ThemeProblem {
  code: ThemeCode
  level: QuoteLevel
  /** Where: `story`, `story.police`, `story.police.labels.fr`; a path into the file where it is misshapen. */
  at: string
  facts: { found?: string; most?: number; read?: number; came?: number }
}
