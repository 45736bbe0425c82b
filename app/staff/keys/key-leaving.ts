import { listKeys } from '#app/operations/keys/list-keys'
import { listHaving } from '#app/operations/people/list-having'
import { needsSecond, listDeciders, takesTwo } from '#app/operations/requests/needs-second'
import { findWaitingRequest } from '#db/register/queries/requests'

import type { AtWork } from '../door'

const right = 'keep key holders'

/** The holder of a key, where nobody besides them could agree that it goes. */
export interface HolderAlone {
  name: string
  /** Whether the end of their account leaves whoever asks alone to decide. */
  endHelps: boolean
}

export interface WaitingRemoval {
  id: string
  /** None where the command line asked. */
  asker: string | null
  askedOn: string
}

/** Who has to agree that a key goes, and whether somebody asked for it. */
export interface KeyLeaving {
  /** Whether a second person has to approve; otherwise whether the network wants none at all. */
  second: 'wanted' | 'nobody else' | 'off'
  /** Who could be the second person. */
  deciders: string[]
  holderAlone: HolderAlone | undefined
  /** The request for it that waits. */
  waiting: WaitingRemoval | undefined
}

export async function keyLeaving(atWork: AtWork, fingerprint: string): Promise<KeyLeaving> {
  const two = await takesTwo(atWork, right)
  const alone = (await needsSecond(atWork)) ? ('nobody else' as const) : ('off' as const)
  const deciders = await listDeciders(atWork, right, atWork.session.colleague.id)
  const waiting = await findWaitingRequest(atWork.register, fingerprint)
  return {
    second: two ? 'wanted' : alone,
    deciders,
    holderAlone: await findHolderAlone(atWork, fingerprint, deciders),
    waiting: waiting && { id: waiting.id, asker: waiting.asker, askedOn: waiting.asked_on },
  }
}

/** Accounts are known by their names, which are not given twice. */
export async function findHolderAlone(
  { register }: Pick<AtWork, 'register'>,
  fingerprint: string,
  deciders: string[],
): Promise<HolderAlone | undefined> {
  const key = (await listKeys(register)).find((each) => each.fingerprint === fingerprint)
  const name = key?.owner?.name ?? key?.name
  if (name === undefined || deciders.length !== 1 || deciders[0] !== name) return undefined
  return { name, endHelps: (await listHaving({ register }, right)).length === 2 }
}
