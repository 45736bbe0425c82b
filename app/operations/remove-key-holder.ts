import { changeRegister } from '#db/register/change'
import { listKeyHolders, removeKeyHolder as remove } from '#db/register/queries/key-holders'
import { removeKeysOfHolder } from '#db/register/queries/survey-keys'
import { listLivingSurveys } from '#db/register/queries/surveys'
import { not, ok, type Result } from '#surveys/result'

import { note, type StaffContext } from './staff-context'

export type RemoveKeyHolderProblem =
  | { code: 'no-such-holder'; name: string; names: string[] }
  | { code: 'last-key-holder'; name: string; slugs: string[] }

/** Takes a holder's wrapped keys away; never the last ones, for then nobody could open anything. */
export function removeKeyHolder(
  context: StaffContext,
  { name }: { name: string },
): Promise<Result<{ left: number }, RemoveKeyHolderProblem>> {
  return changeRegister(context.register, async (register) => {
    const holders = await listKeyHolders(register)
    const holder = holders.find((each) => each.name === name)
    if (!holder) {
      return not({ code: 'no-such-holder', name, names: holders.map((each) => each.name) })
    }
    const living = await listLivingSurveys(register)
    if (holders.length === 1 && living.length > 0) {
      return not({ code: 'last-key-holder', name, slugs: living.map(({ slug }) => slug) })
    }
    await removeKeysOfHolder(register, holder.fingerprint)
    await remove(register, holder.fingerprint, context.today)
    await note(register, context, 'key holder removed', name, { fingerprint: holder.fingerprint })
    return ok({ left: holders.length - 1 })
  })
}
