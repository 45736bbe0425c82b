import { chanceFrom } from '#app/analysis/chance'
import { gatherResponses } from '#app/analysis/gather-responses'
import { makeSafeRelease, type ToMake } from '#app/analysis/make-safe-release'
import { readBundle } from '#app/analysis/read-bundle'
import { unwrapKey } from '#app/analysis/unwrap-key'
import { loadSolver } from '#app/solver/highs'
import type { KeyPair } from '#app/vault/key-pair'

import type { Holder } from '../operations/a-network'
import { must } from '../operations/answering'
import { streamOf } from './a-bundle'

const solve = await loadSolver()

/** A release of the answers in a bundle, as a key holder makes it; chance may be that of a known key. */
export async function release(
  lines: string[],
  { pair }: Holder,
  more: Partial<ToMake> = {},
  drawnBy?: KeyPair,
) {
  const sealed = must(await readBundle(streamOf(lines)))
  const key = must(await unwrapKey(sealed, pair))
  const { dataset, writers } = await gatherResponses(sealed, key, { quotes: more.quotes ?? [] })
  const plain = { versions: sealed.versions, dataset, writers, quotes: [], messages: {} }
  const given = { ...plain, ...more }
  const chance = chanceFrom(drawnBy ?? key, sealed.head.survey)
  const made = makeSafeRelease(given, { solve, chance })
  return { made, dataset }
}
