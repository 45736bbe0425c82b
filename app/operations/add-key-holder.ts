import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import {
  addKeyHolder as add,
  findKeyHolder,
  listKeyHolders,
} from '#db/register/queries/key-holders'
import { addKeyOwner, listWaitingKeys, removeWaitingKey } from '#db/register/queries/key-owners'
import { addSurveyKeys } from '#db/register/queries/survey-keys'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'
import { listOpeners } from './survey-openers'

interface NewKeyHolder {
  name: string
  publicKey: Uint8Array
  fingerprint: string
  /** The key of every survey that can be opened, wrapped to the new holder by a present one. */
  wrapped: { survey: string; wrapped: Uint8Array }[]
  /** The account of whoever holds the key, if they have one. */
  person?: string | undefined
}

export type AddKeyHolderProblem =
  | { code: 'holder-name-missing' }
  | { code: 'holder-name-taken'; name: string }
  | { code: 'key-known'; name: string }
  | { code: 'key-of-removed-holder'; name: string; removedOn: string }
  | { code: 'keys-not-wrapped'; slugs: string[] }

/** Registers a key holder, who from now on can open every survey whose keys are there. */
export const addKeyHolder = withRight('keep key holders', addHolder)

function addHolder(context: StaffContext, holder: NewKeyHolder): Added {
  return changeRegister(context.register, (register) =>
    addHolderWithin({ ...context, register }, holder),
  )
}

type Added = Promise<Result<{ surveys: number; withoutKeys: string[] }, AddKeyHolderProblem>>

/** The same as a part of a change that does more. */
export async function addHolderWithin(
  context: StaffContext,
  { name, publicKey, fingerprint, wrapped, person }: NewKeyHolder,
): Added {
  const { register, today } = context
  const problem =
    (await nameProblem(context, name)) ??
    (await keyProblem(context, fingerprint)) ??
    (await wrapProblem(context, wrapped))
  if (problem) return fail(problem)
  await add(register, { fingerprint, name, public_key: publicKey, added_on: today })
  await giveToOwner(register, fingerprint, person)
  await addSurveyKeys(
    register,
    wrapped.map((each) => ({ ...each, holder: fingerprint })),
  )
  await note(register, context, 'key holder added', name, { fingerprint })
  return ok({ surveys: wrapped.length, withoutKeys: await lostSurveys(register) })
}

/** A key that waited is let in by whatever door: it belongs to whoever made it, and waits no more. */
async function giveToOwner(register: RegisterDb, fingerprint: string, known?: string) {
  const waiting = (await listWaitingKeys(register)).find((key) => key.fingerprint === fingerprint)
  const person = known ?? waiting?.person
  if (person !== undefined) await addKeyOwner(register, { fingerprint, person })
  if (waiting) await removeWaitingKey(register, fingerprint)
}

async function lostSurveys(register: RegisterDb): Promise<string[]> {
  const openers = await listOpeners(register)
  return openers.filter(({ holders }) => holders.length === 0).map(({ slug }) => slug)
}

async function nameProblem({ register }: StaffContext, name: string) {
  if (name.trim() === '') return { code: 'holder-name-missing' } as const
  const holders = await listKeyHolders(register)
  const taken = holders.some((holder) => holder.name === name)
  return taken ? ({ code: 'holder-name-taken', name } as const) : undefined
}

/** Whether a key is registered, or was. */
export async function keyProblem(
  { register }: Pick<StaffContext, 'register'>,
  fingerprint: string,
) {
  const known = await findKeyHolder(register, fingerprint)
  if (!known) return undefined
  const { name, removed_on: removedOn } = known
  return removedOn === null
    ? ({ code: 'key-known', name } as const)
    : ({ code: 'key-of-removed-holder', name, removedOn } as const)
}

async function wrapProblem({ register }: StaffContext, wrapped: NewKeyHolder['wrapped']) {
  const codes = new Set(wrapped.map(({ survey }) => survey))
  const openable = (await listOpeners(register)).filter(({ holders }) => holders.length > 0)
  const lacking = openable.filter(({ code }) => !codes.has(code))
  if (lacking.length === 0) return undefined
  return { code: 'keys-not-wrapped', slugs: lacking.map(({ slug }) => slug) } as const
}
