import { officialOf, type OfficialLanguage } from '../../definition/language'
import type { Language } from '../../definition/survey'

/**
 * A word to avoid and the better one. A star stands for any ending; without it only the whole
 * word counts. `not` names phrases in which the same letters mean something else.
 */
export interface Term {
  avoid: string[]
  better: string
  not?: string[]
}

/** A term found in a text. */
export interface FoundTerm {
  found: string
  better: string
}

/** The terms of a language; none where nobody has listed them. */
export function listFor(lists: Record<OfficialLanguage, Term[]>, language: Language): Term[] {
  const official = officialOf(language)
  return official ? lists[official] : []
}

/** The terms of a language that a text uses, each once, in the order of the text. */
export function termsIn(text: string, language: Language, terms: Term[]): FoundTerm[] {
  const plain = plainly(text)
  if (!anyOf(terms, language).test(plain)) return []
  const hits = terms.flatMap((term) => hitsOf(plain, language, term))
  const longest = hits.filter(
    (hit) => !hits.some((other) => other !== hit && covers(other, hit) && !covers(hit, other)),
  )
  const ordered = longest.sort((left, right) => left.start - right.start)
  return [...new Map(ordered.map(({ found, better }) => [found, { found, better }])).values()]
}

interface Hit extends FoundTerm {
  start: number
  end: number
}

function hitsOf(text: string, language: Language, { avoid, better, not = [] }: Term): Hit[] {
  const good = not.flatMap((phrase) => spansOf(text, phrase, language))
  return avoid
    .flatMap((term) => spansOf(text, term, language))
    .filter((span) => !good.some((phrase) => covers(phrase, span)))
    .map((span) => ({ ...span, better }))
}

function spansOf(text: string, term: string, language: Language): Omit<Hit, 'better'>[] {
  return [...text.matchAll(patternOf(term, language))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    found: match[0],
  }))
}

function covers(outer: { start: number; end: number }, inner: { start: number; end: number }) {
  return outer.start <= inner.start && outer.end >= inner.end
}

const patterns = new Map<string, RegExp>()

function patternOf(term: string, language: Language): RegExp {
  const known = patterns.get(language + term)
  const pattern = known ?? new RegExp(sourceOf([term], language), 'gu')
  patterns.set(language + term, pattern)
  return pattern
}

const patternsOfLists = new WeakMap<Term[], RegExp>()

// Most texts use no term at all, and one look is enough to know.
function anyOf(terms: Term[], language: Language): RegExp {
  const known = patternsOfLists.get(terms)
  const all = terms.flatMap(({ avoid }) => avoid)
  const pattern = known ?? new RegExp(sourceOf(all, language), 'u')
  patternsOfLists.set(terms, pattern)
  return pattern
}

// Chinese has no blanks between words, so there a term is found wherever its characters stand.
function sourceOf(terms: string[], language: Language): string {
  const letters = terms.map((term) =>
    plainly(term)
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', String.raw`[\p{L}\p{M}]*`),
  )
  const isChinese = officialOf(language) === 'zh'
  const edge = (side: string) => (isChinese ? '' : String.raw`(?${side}[\p{L}\p{M}\p{N}])`)
  return `${edge('<!')}(?:${letters.join('|')})${edge('!')}`
}

// One spelling for all that readers see as the same: any case, ё as е, every hyphen and blank.
function plainly(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/’/gu, "'")
}
