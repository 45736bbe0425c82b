import type { Language } from '../../definition/survey'
import type { QuoteLevel, TextCode } from './quote-rule'
import { quoteRules } from './quote-rules'
import { quoteText } from './text/quote-text'
import { covers, type Span } from './text/span'

/** A piece of a text by which somebody could be found. */
export interface Telling {
  code: TextCode
  level: QuoteLevel
  found: string
}

/** The same with its place in the plain text. */
export type PlacedTelling = Telling & Span

/** Everything in a text that a rule names, in the order of the text, each once. */
export function lintText(text: string, language: Language): Telling[] {
  const named = placeTellings(text, language).map(({ code, level, found }) => {
    return [`${code} ${found}`, { code, level, found }] as const
  })
  return [...new Map(named).values()]
}

/** Every place in a text that a rule names, in the order of the text. */
export function placeTellings(text: string, language: Language): PlacedTelling[] {
  const read = quoteText(text, language)
  const hits = quoteRules.flatMap((rule, rank) =>
    rule.find(read).map((span): Hit => ({ ...span, code: rule.code, level: rule.level, rank })),
  )
  const told = hits.filter((hit) => !hits.some((other) => outdoes(other, hit)))
  const ordered = told.sort((left, right) => left.start - right.start)
  return ordered.map(({ code, level, start, end }) => {
    return { code, level, start, end, found: read.plain.slice(start, end).trim() }
  })
}

interface Hit extends Span {
  code: TextCode
  level: QuoteLevel
  rank: number
}

// A longer piece tells what its parts tell, unless it is less grave.
function outdoes(other: Hit, hit: Hit): boolean {
  if (other === hit || !covers(other, hit)) return false
  if (other.level === 'warning' && hit.level === 'refused') return false
  if (other.level === 'refused' && hit.level === 'warning') return true
  return covers(hit, other) ? other.rank < hit.rank : true
}
