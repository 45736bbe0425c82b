import type { QuoteRule } from '../quote-rule'
import { knownCapitals } from '../terms/known-capitals'
import type { QuoteText } from '../text/quote-text'
import { overlaps, type Span } from '../text/span'
import { fold, type Word } from '../text/words'
import { patternsIn, words } from './patterns'

const capital = "\\p{Lu}[\\p{L}\\p{M}’'&-]+"

const patterns = {
  any: [/["“«„「『《][^"”»“」』》\n]{0,60}?\p{Lu}[^"”»“」』》\n]{0,60}["”»“」』》]/gu],
  en: [
    words(
      `(?:(?:NGO|charity|union|association|foundation|clinic|collective|network) (?:called |named )${capital})|${capital} (?:Foundation|Association|Network|Union|Alliance|Collective|Trust|Clinic|Centre|Center|Project|Ltd|Inc)`,
      'exact',
    ),
  ],
  fr: [
    words(
      `(?:l['’])?(?:association|ONG|fondation|réseau|syndicat|collectif|clinique) (?:${capital}|nommée? .{1,20})`,
      'exact',
    ),
  ],
  es: [
    words(
      `(?:asociación|ONG|fundación|red|sindicato|colectivo|colectiva|clínica) (?:${capital}|llamad[ao] .{1,20})`,
      'exact',
    ),
  ],
  ru: [
    words(
      '(?:организаци\\p{L}+|фонд\\p{L}*|ассоциаци\\p{L}+|движени\\p{L}+|НКО|сет[ьи]) (?:[«"„“].{1,40}?[»"“”]|\\p{Lu}\\p{L}+)',
      'exact',
    ),
  ],
  zh: [
    /[《「『“][\p{Script=Han}\w]{2,20}[》」』”](?:协会|组织|中心|基金会|网络|工作组)?|\p{Script=Han}{2,6}(?:协会|基金会|工作组|联合会)/gu,
  ],
}

/** What may be the name of an organisation, or of somebody: capitals where none are due. */
export const organisation: QuoteRule = {
  code: 'organisation',
  level: 'warning',
  find: (text) => [...patternsIn(text, patterns), ...capitalised(text)],
}

function capitalised(text: QuoteText): Span[] {
  const runs: Span[] = []
  for (const word of text.words.filter((each) => isNamelike(text, each))) {
    const before = runs.at(-1)
    if (before && text.plain.slice(before.end, word.start) === ' ') before.end = word.end
    else runs.push({ start: word.start, end: word.end })
  }
  return runs.filter((run) => !text.harmless.some((piece) => overlaps(piece, run)))
}

function isNamelike({ plain }: QuoteText, { start, end, hasCapital, isFirst }: Word): boolean {
  const written = plain.slice(start, end)
  const isShort = /^\p{Lu}{2,}$/u.test(written)
  return hasCapital && (isShort || !isFirst) && !knownCapitals.has(fold(written))
}
