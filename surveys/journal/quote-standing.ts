import { canonical } from '../canonical'
import type { Kept } from './kept'
import type { Quote } from './quotes'
import { redacted } from './redaction'

/** How far a quote has come on its way into a release. */
export interface QuoteStanding {
  state: 'disputed' | 'refused' | 'waiting' | 'approved'
  /** Of all that an approval says yes to; another one as soon as anything of it changes. */
  hash: string
  /** Key holders whose approval of this very content counts for something they did not make. */
  approvedBy: string[]
  refusedBy: { by: string; reason: string }[]
  /** Whose work nobody else has approved yet. */
  unseenOf: string[]
}

/** What others would read. */
export function wordsOf({ marked: { value } }: Pick<Quote, 'marked'>): string {
  return redacted(value, value.redactions)
}

export function standingOf(quote: Quote, hashOf: (text: string) => string): QuoteStanding {
  const hash = hashOf(contentOf(quote))
  const here = quote.judgements.filter((judgement) => judgement.hash === hash)
  const parts = [quote.marked, ...quote.translations.values()]
  const makers = [...new Set(parts.map(({ by }) => by))].sort()
  const approvals = new Set(here.flatMap(({ kind, by }) => (kind === 'quote-approved' ? [by] : [])))
  const approvedBy = [...approvals].filter((by) => makers.some((maker) => maker !== by)).sort()
  const unseenOf = makers.filter((maker) => !approvedBy.some((by) => by !== maker))
  const refusedBy = here.flatMap((each) =>
    each.kind === 'quote-refused' ? [{ by: each.by, reason: each.reason }] : [],
  )
  const seen = { hash, approvedBy, refusedBy, unseenOf }
  if (parts.some(isDisputed)) return { ...seen, state: 'disputed' }
  if (refusedBy.length > 0) return { ...seen, state: 'refused' }
  return { ...seen, state: unseenOf.length > 0 ? 'waiting' : 'approved' }
}

function isDisputed({ others }: Pick<Kept<unknown>, 'others'>): boolean {
  return others.length > 0
}

/** Where the words come from belongs to it: the same words of another text are another quote. */
function contentOf({ marked, translations }: Quote): string {
  const words = [...translations].map(([lang, { value }]) => [lang, value] as const)
  return canonical({ ...marked.value, translations: Object.fromEntries(words) })
}
