import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { addWaitingKey, listKeyOwners, removeWaitingKeysOf } from '#db/register/queries/key-owners'
import { fail, ok, type Result } from '#surveys/result'

import { addHolderWithin, keyProblem, type AddKeyHolderProblem } from '../add-key-holder'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { freeHolderName } from './holder-name'

interface OfferedKey {
  /** The account of whoever made it. */
  person: string
  publicKey: Uint8Array
  fingerprint: string
}

/**
 * Takes a colleague’s own key. The first one counts at once; every later one waits for a present
 * holder, who makes sure whose it is, and alone can share the keys of surveys with it.
 */
export const offerKey = withRight('keep key holders', offer)

function offer(
  context: StaffContext,
  offered: OfferedKey,
): Promise<Result<{ waits: boolean }, AddKeyHolderProblem>> {
  return changeRegister(context.register, async (register) => {
    const known = await keyProblem({ register }, offered.fingerprint)
    if (known?.code === 'key-known' && (await isTheirs(register, offered)))
      return ok({ waits: false })
    if (known) return fail(known)
    const waits = (await listKeyHolders(register)).length > 0
    if (waits) {
      await wait({ ...context, register }, offered)
      return ok({ waits })
    }
    const name = await freeHolderName(register, context.who)
    const added = await addHolderWithin({ ...context, register }, { ...offered, name, wrapped: [] })
    return added.ok ? ok({ waits }) : added
  })
}

async function isTheirs(register: RegisterDb, { fingerprint, person }: OfferedKey) {
  const owners = await listKeyOwners(register)
  return owners.some((owner) => owner.fingerprint === fingerprint && owner.person === person)
}

/** Whoever makes another key meanwhile has given the first one up. */
async function wait(context: StaffContext, { person, publicKey, fingerprint }: OfferedKey) {
  const { register, today: made_on, who } = context
  await removeWaitingKeysOf(register, person)
  await addWaitingKey(register, { fingerprint, person, public_key: publicKey, made_on })
  await note(register, context, 'key offered', who, { fingerprint })
}
