import type { RegisterDb } from '#db/connection'
import {
  addRequest,
  findRequestBody,
  findWaitingRequest,
  type RequestRow,
} from '#db/register/queries/requests'
import type { RequestTable } from '#db/register/workplace-schema'
import { toBase64url } from '#app/vault/base64url'
import { fail, ok, type Result } from '#surveys/result'

import { note } from '../staff-context'
import { personOf, type Asking } from './person'

export type RequestKind = RequestTable['kind']

/** A request that waits; `already` where just this was asked for before. */
export interface Waiting {
  id: string
  slug: string
  kind: RequestKind
  hash: string
  already: boolean
}

export interface WaitingAlready {
  code: 'waiting-already'
  id: string
  slug: string
}

interface Wanted extends Pick<Waiting, 'kind' | 'hash'> {
  slug: string
  body: string
  /** How the log calls it; otherwise it is known by its slug. */
  named?: string
}

/** Leaves a request, within a change of the register. One about each survey at a time. */
export async function leaveRequest(
  context: Asking,
  { kind, slug, hash, body, named = slug }: Wanted,
): Promise<Result<Waiting, WaitingAlready>> {
  const { register, random, today } = context
  const waiting = await findWaitingRequest(register, slug)
  if (waiting && (await isJustThis(register, waiting, { kind, hash, body })))
    return ok({ id: waiting.id, slug, kind, hash, already: true })
  if (waiting) return fail({ code: 'waiting-already', id: waiting.id, slug: named })
  const id = toBase64url(random(12))
  const fresh = { state: 'waiting', decided_by: null, decided_on: null, reason: '' } as const
  const asked = { asked_by: personOf(context), asked_on: today, revision: 1 }
  await addRequest(register, { id, kind, slug, hash, ...asked, ...fresh }, body)
  await note(register, context, 'request made', named, { kind, hash })
  return ok({ id, slug, kind, hash, already: false })
}

// Each publication brings a key of its own; what is typed about the end of a key is all that it says.
async function isJustThis(
  register: RegisterDb,
  waiting: RequestRow,
  { kind, hash, body }: Pick<Wanted, 'kind' | 'hash' | 'body'>,
): Promise<boolean> {
  if (waiting.kind !== kind || waiting.hash !== hash) return false
  return kind !== 'remove-key' || (await findRequestBody(register, waiting.id)) === body
}
