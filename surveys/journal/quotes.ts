import type { Language } from '../definition/language'
import { ofKind, type Edit, type EditOf } from './edit'
import { grouped, keep, keepEach, type Kept } from './kept'
import type { Passage } from './passage'
import type { Redaction } from './redaction'

export interface MarkedQuote extends Passage {
  question: string
  text: string
  lang: Language
  redactions: Redaction[]
  region?: string
  attribute?: { question: string; code: string }
}

export type Judgement = EditOf<'quote-approved' | 'quote-refused'>

/** A quote as key holders have it before them. */
export interface Quote {
  marked: Kept<MarkedQuote>
  translations: Map<Language, Kept<string>>
  judgements: Judgement[]
}

/** By the names of the quotes. */
export function foldQuotes(live: Edit[]): Map<string, Quote> {
  const marked = grouped(ofKind(live, 'quote-marked'), ({ quote }) => quote)
  const translated = grouped(ofKind(live, 'quote-translated'), ({ quote }) => quote)
  const judged = grouped(live.filter(isJudgement), ({ quote }) => quote)
  const quotes = [...marked].flatMap(([name, own]): [string, Quote][] => {
    const kept = keep(own, markedOf)
    if (!kept) return []
    const translations = translationsOf(translated.get(name) ?? [])
    return [[name, { marked: kept, translations, judgements: judged.get(name) ?? [] }]]
  })
  return new Map(quotes.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function isJudgement(edit: Edit): edit is Judgement {
  return edit.kind === 'quote-approved' || edit.kind === 'quote-refused'
}

function markedOf(edit: EditOf<'quote-marked'>): MarkedQuote {
  const { question, text, lang, start, end, words, redactions, region, attribute } = edit
  return {
    ...{ question, text, lang, start, end, words, redactions },
    ...(region !== undefined && { region }),
    ...(attribute && { attribute }),
  }
}

function translationsOf(edits: EditOf<'quote-translated'>[]): Map<Language, Kept<string>> {
  const kept = keepEach(
    edits,
    ({ lang }) => lang,
    ({ words }) => words,
  )
  const standing = [...kept].filter(([, { value, others }]) => value !== '' || others.length > 0)
  return new Map(standing.sort(([one], [other]) => (one < other ? -1 : 1)))
}
