import type { KeyPair } from '#app/vault/key-pair'
import { gather, type Dataset } from '#surveys/findings/dataset'

import { openResponses } from './open-responses'
import type { SealedBundle } from './read-bundle'
import type { Trouble } from './trouble'
import { understand } from './understand'

export interface Gathered {
  dataset: Dataset
  troubles: Trouble[]
}

/** Opens a bundle and keeps of each response only the cells that it is counted in. */
export async function gatherResponses(
  sealed: SealedBundle,
  surveyKey: KeyPair,
  see: (place: number) => void = () => undefined,
): Promise<Gathered> {
  const gathering = gather(sealed.versions)
  const troubles: Trouble[] = []
  for await (const each of understand(openResponses(sealed, surveyKey), (next) =>
    gathering.take(next),
  )) {
    if ('code' in each) troubles.push(each)
    see(each.place)
  }
  return { dataset: gathering.dataset(), troubles }
}
