import { cleanText, lengthOf } from '#surveys/definition/clean-text'
import type { QuoteAttribute } from '#surveys/findings/quotes/quote'
import { longestQuote } from '#surveys/findings/quotes/read-quotes'
import type { Passage } from '#surveys/journal/passage'
import { redacted, type Redaction } from '#surveys/journal/redaction'
import { isWhole } from '#surveys/journal/words'

import { showsGap } from './instead'

/** What somebody makes of a passage before it is written down. */
export interface QuoteDraft {
  redactions: Redaction[]
  region?: string | undefined
  attribute?: QuoteAttribute | undefined
}

export type DraftCode = 'empty' | 'too-long' | 'half-character' | 'no-gap' | 'gap-too-long'

/** What has to be mended; of one redaction where it has a place. */
export interface DraftProblem {
  code: DraftCode
  redaction?: number
}

export function draftProblems(passage: Passage, { redactions }: QuoteDraft): DraftProblem[] {
  const own = redactions.flatMap(({ instead }, redaction): DraftProblem[] => {
    const code = gapProblem(instead)
    return code ? [{ code, redaction }] : []
  })
  const code = own.length > 0 ? undefined : wordsProblem(redacted(passage, redactions))
  return code ? [...own, { code }] : own
}

/** What is wrong with words that others would read. */
export function wordsProblem(words: string): 'empty' | 'too-long' | 'half-character' | undefined {
  if (!isWhole(words)) return 'half-character'
  const clean = cleanText(words)
  if (clean === '') return 'empty'
  return lengthOf(clean) > longestQuote ? 'too-long' : undefined
}

function gapProblem(instead: string): DraftCode | undefined {
  if (!isWhole(instead)) return 'half-character'
  if (lengthOf(instead) > 200) return 'gap-too-long'
  return showsGap(instead) ? undefined : 'no-gap'
}
