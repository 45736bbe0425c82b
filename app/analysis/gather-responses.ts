import type { KeyPair } from '#app/vault/key-pair'
import { gather, type Dataset, type KnownVersion } from '#surveys/findings/dataset'
import type { ReleasedQuote } from '#surveys/findings/quotes/quote'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import { searchQuotes } from '#surveys/findings/quotes/search-quotes'

import { openResponses, type Came } from './open-responses'
import type { SealedBundle } from './read-bundle'
import type { Trouble } from './trouble'
import { understand } from './understand'

export interface Gathered {
  dataset: Dataset
  troubles: Trouble[]
  /** What the texts say of the quotes that were looked for. */
  writers: QuoteProblem[]
}

export interface Looking {
  see?: (place: number) => void
  quotes?: ReleasedQuote[]
}

/** Opens a bundle and keeps of each response only the cells that it is counted in, and no text. */
export async function gatherResponses(
  sealed: SealedBundle,
  surveyKey: KeyPair,
  looking: Looking = {},
): Promise<Gathered> {
  return gatherCame(openResponses(sealed, surveyKey), sealed.versions, looking)
}

/** The same of envelopes that were opened already. */
export async function gatherCame(
  came: AsyncIterable<Came>,
  versions: KnownVersion[],
  { see, quotes = [] }: Looking = {},
): Promise<Gathered> {
  const gathering = gather(versions)
  const search = searchQuotes(gathering.dataset().survey, quotes)
  const troubles: Trouble[] = []
  for await (const each of understand(came, (next) => gathering.take(next))) {
    if ('code' in each) troubles.push(each)
    else if (each.opened.format === 'soundings.text/1') search.take(each.opened)
    see?.(each.place)
  }
  return { dataset: gathering.dataset(), troubles, writers: search.problems() }
}
