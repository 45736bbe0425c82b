import { changeRegister } from '#db/register/change'
import { ok, type Result } from '#surveys/result'

import {
  findNext,
  judgeToAccept,
  storeRelease,
  type Accepted,
  type AcceptProblem,
  type ToAccept,
} from '../accept-release'
import type { Judged } from '../judge-release'
import { withRight } from '../rights'
import { leaveRequest, type Waiting, type WaitingAlready } from './leave-request'
import { needsSecond } from './needs-second'
import type { Asking } from './person'

export type AcceptedOrAsked =
  { accepted: Accepted; request?: undefined } | { request: Waiting; accepted?: undefined }

export type AcceptOrAskProblem = AcceptProblem | WaitingAlready

/** Stores a release, or leaves a request where the network wants a second person to look. */
export const acceptOrAsk = withRight('release findings', acceptOrLeave)

async function acceptOrLeave(
  context: Asking,
  given: ToAccept,
): Promise<Result<AcceptedOrAsked, AcceptOrAskProblem>> {
  const judged = await judgeToAccept(context, given)
  if (!judged.ok) return judged
  const { already, release } = judged.value
  if (already) return ok({ accepted: already })
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    if (await needsSecond(inner)) return ask(inner, given, release)
    const stored = await storeRelease(inner, given, release)
    return stored.ok ? ok({ accepted: stored.value }) : stored
  })
}

async function ask(
  context: Asking,
  { body }: ToAccept,
  { survey: slug, release: number, hash }: Judged,
): Promise<Result<AcceptedOrAsked, AcceptOrAskProblem>> {
  const next = await findNext(context, { slug, number })
  if (!next.ok) return next
  const left = await leaveRequest(context, { kind: 'release', slug, hash, body })
  return left.ok ? ok({ request: left.value }) : left
}
