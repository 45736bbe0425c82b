import { changeRegister } from '#db/register/change'
import { fail, ok, type Result } from '#surveys/result'

import {
  findRemovable,
  removeHolderWithin,
  type Leaving,
  type RemoveKeyHolderProblem,
} from '../remove-key-holder'
import { withRight } from '../rights'
import { writeRemoval, type AskedRemoval } from './asked-removal'
import { leaveRequest, type Waiting, type WaitingAlready } from './leave-request'
import { takesTwo } from './needs-second'
import type { Asking } from './person'

interface Removing extends Leaving {
  /** Whether a page said that a second person is wanted. */
  seen?: { second: boolean }
}

export type RemovedOrAsked =
  { left: number; request?: undefined } | { request: Waiting; left?: undefined }

export type RemoveOrAskProblem =
  | RemoveKeyHolderProblem
  | WaitingAlready
  /** It is no more as the page said. */
  | { code: 'changed-meanwhile' }

/** Removes a key, or leaves a request where two could look and the network wants them to. */
export const removeOrAsk = withRight('keep key holders', removeOrLeave)

function removeOrLeave(
  context: Asking,
  { seen, ...leaving }: Removing,
): Promise<Result<RemovedOrAsked, RemoveOrAskProblem>> {
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    const second = await takesTwo(inner, 'keep key holders')
    if (seen && seen.second !== second) return fail({ code: 'changed-meanwhile' })
    return second ? ask(inner, leaving) : removeHolderWithin(inner, leaving)
  })
}

async function ask(
  context: Asking,
  { name, singleKey }: Leaving,
): Promise<Result<RemovedOrAsked, RemoveOrAskProblem>> {
  const asked: AskedRemoval = { name, singleKey }
  const removable = await findRemovable(context, asked)
  if (!removable.ok) return removable
  const { fingerprint } = removable.value
  const about = { slug: fingerprint, hash: fingerprint, named: name }
  const body = writeRemoval(asked)
  const left = await leaveRequest(context, { kind: 'remove-key', ...about, body })
  return left.ok ? ok({ request: left.value }) : left
}
