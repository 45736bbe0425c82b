import { regions } from '../countries/regions'
import type { RawCounts } from './raw-counts'

/** What staff saw of whom a survey reached, before its release: whole fives. */
export interface ReachCount {
  kind: 'region' | 'lang'
  place: string
  counted: number
}

/** What somebody who saw such a count knows of how many there are. */
export interface ReachFact {
  /** A region; nothing where it is everybody. */
  region?: string
  lo: number
  hi?: number
}

// Up to four more wait to be counted with the next.
const waiting = 4

/**
 * What the counts tell truly. Answers withdrawn later make a count too high; answers from paper, or
 * counted in vain before the server stopped, make it too low: what is not so is no fact.
 */
export function reachFacts(reach: ReachCount[], counts: RawCounts): ReachFact[] {
  const sizes = regionSizes(counts)
  const own = regions.flatMap((region): ReachFact[] => {
    const size = sizes?.get(region)
    if (size === undefined) return []
    const counted = reach.find(({ kind, place }) => kind === 'region' && place === region)
    const least = counted?.counted ?? 0
    const isBelow = size <= least + waiting
    return [{ region, lo: least <= size ? least : 0, ...(isBelow && { hi: least + waiting }) }]
  })
  const all = (['region', 'lang'] as const).map((kind): ReachFact => {
    const counted = reach.filter((each) => each.kind === kind)
    const least = counted.reduce((sum, each) => sum + each.counted, 0)
    return { lo: least <= counts.n ? least : 0 }
  })
  return [...own, ...all].filter(({ lo, hi }) => lo > 0 || hi !== undefined)
}

function regionSizes({ breakdowns }: RawCounts): Map<string, number> | undefined {
  const found = breakdowns.find(({ kind }) => kind === 'region')
  return found && new Map(found.rows.map(({ code }, n) => [code, found.sizes[n] ?? 0]))
}
