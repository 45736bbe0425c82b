import type { Language } from '../../../definition/survey'
import { harmlessIn } from './harmless'
import { plainText } from './plain-text'
import type { Span } from './span'
import { wordsOf, type Word } from './words'

/** One text of a quote, ready for the rules. */
export interface QuoteText {
  language: Language
  plain: string
  words: Word[]
  /** Pieces that look like something that they are not. */
  harmless: Span[]
}

export function quoteText(text: string, language: Language): QuoteText {
  const plain = plainText(text)
  return { language, plain, words: wordsOf(plain), harmless: harmlessIn(plain, language) }
}
