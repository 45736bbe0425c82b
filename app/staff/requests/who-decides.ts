import { rightFor } from '#app/operations/requests/examine'
import { listDeciders, takesTwo } from '#app/operations/requests/needs-second'
import type { RequestRow } from '#db/register/queries/requests'

import type { AtWork } from '../door'
import { findHolderAlone, type HolderAlone } from '../keys/key-leaving'

/** Who could be the second person for a request. */
export interface WhoDecides {
  /** Those who may decide besides whoever asked. */
  deciders: string[]
  /** Who holds the key to be removed, where nobody else could agree. */
  holderAlone: HolderAlone | undefined
  /** No second person has to agree that a key goes any more. */
  nowAtOnce: boolean
}

export async function whoDecides(atWork: AtWork, row: RequestRow): Promise<WhoDecides> {
  const right = rightFor(row)
  const deciders = await listDeciders(atWork, right, row.asked_by)
  if (row.kind !== 'remove-key') return { deciders, holderAlone: undefined, nowAtOnce: false }
  const holderAlone = await findHolderAlone(atWork, row.slug, deciders)
  return { deciders, holderAlone, nowAtOnce: !(await takesTwo(atWork, right)) }
}
