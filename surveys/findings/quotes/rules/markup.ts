import type { QuoteRule } from '../quote-rule'
import { patternsIn } from './patterns'

/** What a browser, or a program that reads a report, would take for an instruction. */
export const markup: QuoteRule = {
  code: 'markup',
  level: 'refused',
  find: (text) => patternsIn(text, { any: [markupPattern] }),
}

export const markupPattern = /<[/!?]?\p{L}[^<>]*>?|<!--|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/giu
