import { changeRegister } from '#db/register/change'
import { findRequestBody, type RequestRow } from '#db/register/queries/requests'
import { listReleases } from '#db/register/queries/releases'
import { fail, ok, type Result } from '#surveys/result'
import { freeze } from '#surveys/version/freeze'

import { storeRelease, type Accepted } from '../accept-release'
import { listKnownVersions } from '../find-version'
import type { Judge } from '../judge-release'
import { mark, sha256 } from '../mark'
import { publishReady, type Published } from '../publish'
import { removeHolderWithin } from '../remove-key-holder'
import { withRight, type NotAllowed } from '../rights'
import { markDecided, requireSecond, type DecideProblem } from './decide'
import { dropPlan } from './drop-plan'
import { examine, rightFor, type Examined, type Trouble } from './examine'
import type { Deciding } from './person'
import { findTie, type Tie } from './ties'

export type ApproveProblem = DecideProblem | { code: 'own-request' } | Tie | Trouble

interface Approving {
  id: string
  /** What the page said that was read: `shown` of the examined request. */
  shown: string
}

type Approved<Value> = Promise<Result<Value, ApproveProblem | NotAllowed>>

/** Publishes what somebody else asked for, if it still is what was shown. */
export const approvePublication = withRight('publish consultations', approve)

async function approve(context: Deciding, approving: Approving): Approved<Published> {
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    const examined = await requireSound(inner, approving)
    if (!examined.ok) return examined
    const { request, publication } = examined.value
    if (!publication) return fail({ code: 'request-gone' })
    const wanted = { ...publication, hash: sha256, mark }
    const frozen = freeze(publication.survey, sha256)
    if (frozen.hash !== request.hash) return fail({ code: 'changed-meanwhile' })
    const published = await publishReady(inner, wanted, { frozen, warnings: [] })
    if (!published.ok) return published
    await dropPlan(inner, wanted, request.hash)
    await markDecided(inner, request, 'approved')
    return published
  })
}

/** Stores the release that somebody else asked for, after its numbers were attacked once more. */
export const approveRelease = withRight('release findings', approveNumbers)

async function approveNumbers(
  context: Deciding,
  { judge, ...approving }: Approving & { judge: Judge },
): Approved<Accepted> {
  const waiting = await requireApprover(context, approving.id)
  if (!waiting.ok) return waiting
  const body = await findRequestBody(context.register, approving.id)
  if (body === undefined) return fail({ code: 'asked-lost' })
  const { slug } = waiting.value
  const versions = await listKnownVersions(context, slug)
  const stored = await listReleases(context.register, slug)
  const judged = await judge({ body, versions, stored })
  if (!judged.ok) return judged
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    const examined = await requireSound(inner, approving)
    if (!examined.ok) return examined
    const { request } = examined.value
    const isAsked = judged.value.hash === request.hash && judged.value.survey === slug
    if (!isAsked) return fail({ code: 'changed-meanwhile' })
    const accepted = await storeRelease(inner, { body }, judged.value)
    if (accepted.ok) await markDecided(inner, request, 'approved')
    return accepted
  })
}

/** Removes a key that somebody else wanted removed. */
export const approveRemoval = withRight('keep key holders', removeAsked)

async function removeAsked(context: Deciding, approving: Approving): Approved<{ left: number }> {
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    const examined = await requireSound(inner, approving)
    if (!examined.ok) return examined
    const { request, removal } = examined.value
    if (!removal) return fail({ code: 'request-gone' })
    const removed = await removeHolderWithin(inner, removal)
    if (removed.ok) await markDecided(inner, request, 'approved')
    return removed
  })
}

/** The request as it is in this very change of the register, if a second person may approve it. */
async function requireSound(context: Deciding, { id, shown }: Approving): Approved<Examined> {
  const waiting = await requireApprover(context, id)
  if (!waiting.ok) return waiting
  const examined = await examine(context, waiting.value)
  if (examined.troubles.length > 0) return fail(...examined.troubles)
  return examined.shown === shown ? ok(examined) : fail({ code: 'changed-meanwhile' })
}

/** The request, if whoever approves has not had the account of whoever asked in hand, nor the other way round. */
async function requireApprover(context: Deciding, id: string): Approved<RequestRow> {
  const waiting = await requireSecond(context, id)
  if (!waiting.ok || waiting.value.asker === null) return waiting
  const { asker } = waiting.value
  const decider = context.session.colleague.name
  const tie = await findTie(context, { asker, decider }, rightFor(waiting.value))
  return tie ? fail(tie) : waiting
}
