import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { listKeyOwners } from '#db/register/queries/key-owners'
import { changeRequest, findRequest, type RequestRow } from '#db/register/queries/requests'
import { cleanText, lengthOf } from '#surveys/definition/clean-text'
import { fail, ok, type Result } from '#surveys/result'

import { withRight, type NotAllowed } from '../rights'
import { note, type Deed } from '../staff-context'
import { examine, rightFor } from './examine'
import { listDeciders, stillMay } from './needs-second'
import type { Deciding } from './person'

export type DecideProblem =
  | { code: 'request-gone' }
  | { code: 'decided-already'; state: RequestRow['state'] }
  /** Somebody else changed something after the page was opened. */
  | { code: 'changed-meanwhile' }

export type DeclineProblem =
  | DecideProblem
  | { code: 'own-request' }
  /** Whoever holds a key may agree that it goes, and does not keep it against everybody else. */
  | { code: 'own-key-asked' }
  | { code: 'reason-missing' }
  | { code: 'reason-long'; most: number }

export const longestReason = 500

/** A request that still waits. */
async function requireWaiting(
  register: RegisterDb,
  id: string,
): Promise<Result<RequestRow, DecideProblem>> {
  const request = await findRequest(register, id)
  if (!request) return fail({ code: 'request-gone' })
  const { state } = request
  return state === 'waiting' ? ok(request) : fail({ code: 'decided-already', state })
}

/** The same, if whoever decides is another person than who asked, and may still do so. */
export async function requireSecond(
  context: Deciding,
  id: string,
): Promise<Result<RequestRow, DecideProblem | { code: 'own-request' } | NotAllowed>> {
  const waiting = await requireWaiting(context.register, id)
  if (!waiting.ok) return waiting
  const { id: person } = context.session.colleague
  const right = rightFor(waiting.value)
  if (waiting.value.asked_by === person) return fail({ code: 'own-request' })
  return (await stillMay(context, right, person)) ? waiting : fail({ code: 'not-allowed', right })
}

/** Says no, and why. Who asked for it takes it back instead. */
export const declineRequest = withRight('keep key holders', decline)

interface Declining {
  id: string
  revision: number
  reason: string
}

async function decline(
  context: Deciding,
  { id, revision, reason }: Declining,
): Promise<Result<null, DeclineProblem | NotAllowed>> {
  const why = cleanText(reason)
  if (why === '') return fail({ code: 'reason-missing' })
  if (lengthOf(why) > longestReason) return fail({ code: 'reason-long', most: longestReason })
  return changeRegister(context.register, async (register) => {
    const inner = { ...context, register }
    const request = await requireSecond(inner, id)
    if (!request.ok) return request
    if (await isLeftToOthers(inner, request.value)) return fail({ code: 'own-key-asked' })
    if (request.value.revision !== revision) return fail({ code: 'changed-meanwhile' })
    await markDecided(inner, request.value, 'declined', why)
    return ok(null)
  })
}

/** Whether a key is to be removed that belongs to whoever looks at the request. */
export async function isAboutOwnKey(
  { register, session }: Deciding,
  { kind, slug }: Pick<RequestRow, 'kind' | 'slug'>,
): Promise<boolean> {
  if (kind !== 'remove-key') return false
  const owner = (await listKeyOwners(register)).find(({ fingerprint }) => fingerprint === slug)
  return owner?.person === session.colleague.id
}

/** Whether it is for others to say no: it is the reader’s own key, and the request could be approved. */
export async function isLeftToOthers(context: Deciding, request: RequestRow): Promise<boolean> {
  if (!(await isAboutOwnKey(context, request))) return false
  const { name } = context.session.colleague
  const deciders = await listDeciders(context, rightFor(request), request.asked_by)
  if (deciders.every((decider) => decider === name)) return false
  return (await examine(context, request)).troubles.length === 0
}

/** Takes one’s own request back. */
export const takeBackRequest = withRight('keep key holders', takeBack)

function takeBack(
  context: Deciding,
  { id, revision }: Omit<Declining, 'reason'>,
): Promise<Result<null, DecideProblem | { code: 'not-yours' }>> {
  return changeRegister(context.register, async (register) => {
    const request = await requireWaiting(register, id)
    if (!request.ok) return request
    const { asked_by: asker, revision: now } = request.value
    if (asker !== context.session.colleague.id) return fail({ code: 'not-yours' })
    if (now !== revision) return fail({ code: 'changed-meanwhile' })
    await markDecided({ ...context, register }, request.value, 'taken back')
    return ok(null)
  })
}

const deeds = {
  approved: 'request approved',
  declined: 'request declined',
  'taken back': 'request taken back',
} as const satisfies Record<string, Deed>

/** Notes what became of a request, within the change that it makes. */
export async function markDecided(
  context: Deciding,
  request: RequestRow,
  state: keyof typeof deeds,
  reason = '',
): Promise<void> {
  const { register, session, today } = context
  const { id, kind, slug, hash, revision, asker, holder } = request
  const decided = { decided_by: session.colleague.id, decided_on: today }
  await changeRequest(register, id, { state, ...decided, reason, revision: revision + 1 })
  const facts = { kind, hash, 'asked by': asker ?? 'command line' }
  await note(register, context, deeds[state], holder ?? slug, facts)
}
