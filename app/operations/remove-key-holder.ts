import { changeRegister } from '#db/register/change'
import { listKeyHolders, removeKeyHolder as remove } from '#db/register/queries/key-holders'
import { removeKeysOfHolder } from '#db/register/queries/survey-keys'
import { fail, ok, type Result } from '#surveys/result'

import { note, type StaffContext } from './staff-context'
import { listOpeners } from './survey-openers'

export type RemoveKeyHolderProblem =
  | { code: 'no-such-holder'; name: string; names: string[] }
  | { code: 'last-key-holder'; name: string; slugs: string[] }
  | { code: 'single-key-left'; name: string; staying: string; slugs: string[] }

interface Leaving {
  name: string
  /** The name of the one who then holds the only key to some survey, typed to confirm it. */
  singleKey?: string | undefined
}

/** Takes a holder's wrapped keys away; never the last ones, for then nobody could open anything. */
export function removeKeyHolder(
  context: StaffContext,
  { name, singleKey }: Leaving,
): Promise<Result<{ left: number }, RemoveKeyHolderProblem>> {
  return changeRegister(context.register, async (register) => {
    const holders = await listKeyHolders(register)
    const holder = holders.find((each) => each.name === name)
    if (!holder) {
      return fail({ code: 'no-such-holder', name, names: holders.map((each) => each.name) })
    }
    const problem = await lossProblem({ ...context, register }, holder, singleKey)
    if (problem) return fail(problem)
    await removeKeysOfHolder(register, holder.fingerprint)
    await remove(register, holder.fingerprint, context.today)
    await note(register, context, 'key holder removed', name, { fingerprint: holder.fingerprint })
    return ok({ left: holders.length - 1 })
  })
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
