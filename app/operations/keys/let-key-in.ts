import { isKeyProof } from '#app/vault/key-proof'
import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { listWaitingKeys, removeWaitingKey } from '#db/register/queries/key-owners'
import { fail, ok, type Result } from '#surveys/result'

import { addHolderWithin, type AddKeyHolderProblem } from '../add-key-holder'
import type { DoorContext } from '../people/door-context'
import { readRoles } from '../people/person'
import { has, withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { listOpeners } from '../survey-openers'
import { freeHolderName } from './holder-name'
import { holdersAtHand } from './keys-at-hand'
import { readWrappedKeys } from './sent-keys'

interface LettingIn {
  fingerprint: string
  /** The account of whoever lets the key in. */
  by: string
  /** The hash of their session. */
  session: Uint8Array
  /** What was sealed to their key, opened by our script in their browser. */
  proof: string
  /** They have compared the fingerprint with whoever made the key. */
  compared: boolean
  /** The keys of all surveys, wrapped to the new key, as our script sends them. */
  wrapped: string
}

export type LetKeyInProblem =
  | { code: 'key-gone' }
  | { code: 'not-compared' }
  | { code: 'own-key' }
  | { code: 'owner-without-role'; name: string }
  | { code: 'no-key-at-hand' }
  /** The script did not run. */
  | { code: 'keys-not-opened' }
  /** Nobody has shown that they have a key that counts. */
  | { code: 'not-proven' }
  | { code: 'keys-missing' }
  | { code: 'keys-damaged' }
  | AddKeyHolderProblem

/**
 * Makes somebody else’s waiting key count: a present holder has shown that they have their key, and
 * has shared every survey’s key with it.
 */
export const letKeyIn = withRight('keep key holders', letIn)

function letIn(
  context: StaffContext & DoorContext,
  letting: LettingIn,
): Promise<Result<{ name: string }, LetKeyInProblem>> {
  const { fingerprint } = letting
  return changeRegister(context.register, async (register) => {
    const key = await findWaiting(register, fingerprint)
    if (!key) return fail({ code: 'key-gone' })
    const problem =
      wrongKey(key, letting) ?? (await proofProblem({ ...context, register }, letting))
    if (problem) return fail(problem)
    const shared = await sharedKeys({ ...context, register }, letting.wrapped)
    if (!shared.ok) return shared
    const name = await freeHolderName(register, key.name)
    const { person, public_key: publicKey } = key
    const holder = { name, fingerprint, publicKey, person, wrapped: shared.value }
    const added = await addHolderWithin({ ...context, register }, holder)
    return added.ok ? ok({ name }) : added
  })
}

function wrongKey(
  { person, name, roles }: { person: string; name: string; roles: string },
  { by, compared }: LettingIn,
): LetKeyInProblem | undefined {
  if (person === by) return { code: 'own-key' }
  if (!has({ roles: readRoles(roles) }, 'fetch envelopes'))
    return { code: 'owner-without-role', name }
  return compared ? undefined : { code: 'not-compared' }
}

/** A session alone lets nothing in: it can be stolen, and so can a role. */
async function proofProblem(
  { register, roles, secret, now }: StaffContext & DoorContext,
  { by: person, session, fingerprint: waiting, proof }: LettingIn,
): Promise<LetKeyInProblem | undefined> {
  const theirs = await holdersAtHand(register, { person, roles })
  if (theirs.length === 0) return { code: 'no-key-at-hand' }
  if (proof === '') return { code: 'keys-not-opened' }
  const proven = isKeyProof(secret, { session, waiting, now }, proof)
  return proven ? undefined : { code: 'not-proven' }
}

async function sharedKeys(
  { register }: StaffContext,
  text: string,
): Promise<Result<{ survey: string; wrapped: Uint8Array }[], LetKeyInProblem>> {
  const openers = (await listOpeners(register)).filter(({ holders }) => holders.length > 0)
  if (openers.length === 0) return ok([])
  if (text === '') return fail({ code: 'keys-missing' })
  const codes = openers.map(({ code }) => code)
  const wrapped = readWrappedKeys(text, 'survey')?.map(({ of, wrapped: bytes }) => {
    return { survey: of, wrapped: bytes }
  })
  const known = wrapped?.every(({ survey }) => codes.includes(survey))
  return wrapped && known ? ok(wrapped) : fail({ code: 'keys-damaged' })
}

/** Takes a waiting key away: it was not whose it seemed to be, or is not wanted any more. */
export const turnKeyAway = withRight('keep key holders', turnAway)

function turnAway(
  context: StaffContext,
  { fingerprint }: { fingerprint: string },
): Promise<Result<{ name: string }, { code: 'key-gone' }>> {
  return changeRegister(context.register, async (register) => {
    const key = await findWaiting(register, fingerprint)
    if (!key || !(await removeWaitingKey(register, fingerprint))) return fail({ code: 'key-gone' })
    await note(register, context, 'key turned away', key.name, { fingerprint })
    return ok({ name: key.name })
  })
}

async function findWaiting(register: RegisterDb, fingerprint: string) {
  return (await listWaitingKeys(register)).find((key) => key.fingerprint === fingerprint)
}
