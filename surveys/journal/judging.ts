import type { QuoteStanding } from './quote-standing'
import type { Quote } from './quotes'

/** What a key holder can do about a quote as it stands, and what they did. */
export interface Judging {
  /** `own-work`: they made all of it themselves; `part`: somebody else has to look at their part. */
  can: 'judge' | 'judge-part' | 'own-work' | 'settle-first'
  /** Their judgements of this very content, which only they can take back. */
  approvals: string[]
  refusals: string[]
}

export function judgingOf(quote: Quote, { hash, state }: QuoteStanding, me: string): Judging {
  const own = quote.judgements.filter((each) => each.by === me && each.hash === hash)
  const of = (kind: 'quote-approved' | 'quote-refused') =>
    own.flatMap((each) => (each.kind === kind ? [each.id] : []))
  const makers = makersOf(quote)
  const canJudge = makers.has(me) ? 'judge-part' : 'judge'
  const can = makers.has(me) && makers.size === 1 ? 'own-work' : canJudge
  return {
    can: state === 'disputed' ? 'settle-first' : can,
    ...{ approvals: of('quote-approved'), refusals: of('quote-refused') },
  }
}

/** Whose work a quote is. */
export function makersOf({ marked, translations }: Quote): Set<string> {
  return new Set([marked, ...translations.values()].map(({ by }) => by))
}

/** Who approved it when it read otherwise; those approvals are void. */
export function voidApprovals({ judgements }: Quote, hash: string): string[] {
  const now = judgements.filter((each) => each.hash === hash).map(({ by }) => by)
  const before = judgements.filter(
    (each) => each.kind === 'quote-approved' && each.hash !== hash && !now.includes(each.by),
  )
  return [...new Set(before.map(({ by }) => by))]
}
