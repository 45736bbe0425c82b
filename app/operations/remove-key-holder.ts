import { changeRegister } from '#db/register/change'
import { listKeyHolders, removeKeyHolder as remove } from '#db/register/queries/key-holders'
import { removeKeysOfHolder } from '#db/register/queries/survey-keys'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'
import { listOpeners } from './survey-openers'

export type RemoveKeyHolderProblem =
  | { code: 'no-such-holder'; name: string; names: string[] }
  | { code: 'last-key-holder'; name: string; slugs: string[] }
  | { code: 'only-key'; name: string }
  | { code: 'single-key-left'; name: string; staying: string; slugs: string[] }

export interface Leaving {
  name: string
  /** The name of the one who then holds the only key to some survey, typed to confirm it. */
  singleKey?: string | undefined
  /** Whoever owns the machine may begin anew while there is nothing to open and nobody has to be asked. */
  evenLast?: boolean
}

/**
 * Takes a holder's wrapped keys away; never the last ones, for then nobody could open anything. In the
 * workplace the only key stays in any case: after it, whoever comes first would hold the next one.
 */
export const removeKeyHolder = withRight('keep key holders', removeHolder)

/** What keeps a holder's key, for a page that has another question first. */
export const lookRemovable = withRight('keep key holders', findRemovable)

type Removed = Promise<Result<{ left: number }, RemoveKeyHolderProblem>>

function removeHolder(context: StaffContext, leaving: Leaving): Removed {
  return changeRegister(context.register, (register) =>
    removeHolderWithin({ ...context, register }, leaving),
  )
}

/** The same as a part of a change that does more. */
export async function removeHolderWithin(context: StaffContext, leaving: Leaving): Removed {
  const { register, today } = context
  const removable = await findRemovable(context, leaving)
  if (!removable.ok) return removable
  const { name, fingerprint, left } = removable.value
  await removeKeysOfHolder(register, fingerprint)
  await remove(register, fingerprint, today)
  await note(register, context, 'key holder removed', name, { fingerprint })
  return ok({ left })
}

/** The holder who is to go, if nothing keeps them, and how many would be left. */
export async function findRemovable(
  context: StaffContext,
  { name, singleKey, evenLast = false }: Leaving,
): Promise<Result<Removable, RemoveKeyHolderProblem>> {
  const holders = await listKeyHolders(context.register)
  const holder = holders.find((each) => each.name === name)
  if (!holder) {
    return fail({ code: 'no-such-holder', name, names: holders.map((each) => each.name) })
  }
  const problem = await lossProblem(context, holder, singleKey)
  if (problem) return fail(problem)
  if (holders.length === 1 && !evenLast) return fail({ code: 'only-key', name })
  return ok({ name, fingerprint: holder.fingerprint, left: holders.length - 1 })
}

interface Removable {
  name: string
  fingerprint: string
  left: number
}

async function lossProblem(
  { register }: StaffContext,
  { name, fingerprint }: { name: string; fingerprint: string },
  singleKey: string | undefined,
): Promise<RemoveKeyHolderProblem | undefined> {
  const held = (await listOpeners(register)).filter(({ holders }) => holders.includes(fingerprint))
  const slugsOf = (left: number, other?: string) =>
    held
      .filter(({ holders }) => holders.length === left + 1)
      .filter(({ holders }) => other === undefined || holders.includes(other))
      .map(({ slug }) => slug)
  if (slugsOf(0).length > 0) return { code: 'last-key-holder', name, slugs: slugsOf(0) }
  const alone = (await listKeyHolders(register))
    .map((each) => ({ staying: each.name, slugs: slugsOf(1, each.fingerprint), ...each }))
    .filter((each) => each.fingerprint !== fingerprint && each.slugs.length > 0)
    .find(({ staying }) => staying !== singleKey)
  if (!alone) return undefined
  return { code: 'single-key-left', name, staying: alone.staying, slugs: alone.slugs }
}
